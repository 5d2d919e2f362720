import type { I18n } from '@tilth/ui'
import type { PlaceView, PluginView } from './queries.ts'

/** Where a plugin is on, in one phrase. */
export const standingWords = ({ enabled, schools }: Pick<PluginView, 'enabled' | 'schools'>, { t }: Pick<I18n, 't'>): string => {
  if (enabled && schools.on === schools.all) return t('frameworks.on')
  if (enabled) return t('frameworks.on_but', { off: schools.all - schools.on, all: schools.all })
  return schools.on === 0 ? t('frameworks.off') : t('frameworks.on_at', { on: schools.on, all: schools.all })
}

export const isOnSomewhere = ({ enabled, schools }: Pick<PluginView, 'enabled' | 'schools'>): boolean => enabled || schools.on > 0

/** Why it is as it is at a place: who decided it, and how many settings are the place's own. */
export const whyWords = (place: PlaceView, { t, nameOf }: Pick<I18n, 't'> & { readonly nameOf: (orgId: string) => string }): string => {
  const decided = (): string => {
    if (place.lockedAbove !== null) return t('frameworks.why_locked', { org: nameOf(place.lockedAbove) })
    if (place.decided !== null) return t('frameworks.why_here')
    return place.decidedAt === null ? t('frameworks.why_default') : t('frameworks.why_from', { org: nameOf(place.decidedAt) })
  }
  const own = Object.keys(place.settingsHere).length
  const settings = own > 0 && place.lockedAbove === null ? t('frameworks.why_settings', { count: own }) : null
  const locks = place.locks ? t('frameworks.why_locks') : null
  return [decided(), settings, locks].filter(words => words !== null).join(', ')
}

/** The places below that a lock would turn on or off, because they have decided otherwise, parents first. */
export const turnedByLock = (
  places: readonly Pick<PlaceView, 'orgId' | 'parentId' | 'name' | 'enabled'>[],
  { orgId, enabled }: Pick<PlaceView, 'orgId' | 'enabled'>,
): readonly string[] =>
  places
    .filter(place => place.parentId === orgId)
    .flatMap(place => [...(place.enabled === enabled ? [] : [place.name]), ...turnedByLock(places, { orgId: place.orgId, enabled })])

/** What was made with the plugin at a place and below it. */
export const madeUnder = (
  places: readonly Pick<PlaceView, 'orgId' | 'parentId' | 'rounds' | 'records'>[],
  orgId: string,
): { readonly rounds: number; readonly records: number } => {
  const own = places.find(place => place.orgId === orgId)
  return places
    .filter(place => place.parentId === orgId)
    .map(place => madeUnder(places, place.orgId))
    .reduce((sum, below) => ({ rounds: sum.rounds + below.rounds, records: sum.records + below.records }), {
      rounds: own?.rounds ?? 0,
      records: own?.records ?? 0,
    })
}
