import { isLocale, type Locale } from '@tilth/i18n'
import type { PluginPageView } from './queries.ts'

type Instrument = PluginPageView['frameworks'][number]['instruments'][number]

export const viewers = ['member', 'facilitator', 'observer'] as const
export type Viewer = (typeof viewers)[number]

export const shapes = ['form', 'overview', 'rings', 'print'] as const
export type Shape = (typeof shapes)[number]

export const devices = ['phone', 'desktop'] as const
export type Device = (typeof devices)[number]

/** Something that can be looked at before it is on. */
export interface RehearsalPart {
  /** `framework/instrument`, or the id of a record type. */
  readonly id: string
  readonly title: string
  readonly kind: Instrument['kind'] | 'record'
}

/** What is looked at, by whom and how; kept in the address, so that it can be shown to somebody else. */
export interface Rehearsal {
  readonly as: Viewer
  readonly part: string
  readonly shape: Shape
  readonly orgId: string
  readonly locale: Locale
  readonly device: Device
}

const isForRounds = ({ kind }: Pick<RehearsalPart, 'kind'>): boolean => kind === 'self-assessment' || kind === 'survey'

/** Everything of a plugin that is put to somebody. */
export const partsOf = ({ frameworks, recordTypes }: Pick<PluginPageView, 'frameworks' | 'recordTypes'>): readonly RehearsalPart[] => [
  ...frameworks.flatMap(framework =>
    framework.instruments.map(({ id, title, kind }) => ({
      id: `${framework.id}/${id}`,
      title: frameworks.length > 1 ? `${framework.title}: ${title}` : title,
      kind,
    })),
  ),
  ...recordTypes.map(({ id, title }) => ({ id, title, kind: 'record' as const })),
]

/** What somebody meets: team members and facilitators rounds and records, observers what is filled in in classrooms. */
export const partsFor = (parts: readonly RehearsalPart[], viewer: Viewer): readonly RehearsalPart[] =>
  viewer === 'observer'
    ? parts.filter(({ kind }) => kind === 'walkthrough' || kind === 'checklist')
    : parts.filter(({ kind }) => viewer === 'member' || isForRounds({ kind }))

/** How a part can be looked at by somebody; the first is how one meets it. */
export const shapesFor = (part: Pick<RehearsalPart, 'kind'> | undefined, viewer: Viewer): readonly Shape[] => {
  if (part === undefined) return []
  if (!isForRounds(part)) return ['form']
  return viewer === 'member' ? ['form', 'print'] : ['overview', 'rings', 'print']
}

const oneOf = <Value extends string>(values: readonly Value[], asked: unknown): Value | undefined => values.find(value => value === asked)

/** The rehearsal an address asks for; what it does not say, or says wrongly, is the first that fits. */
export const readRehearsal = (
  page: Pick<PluginPageView, 'frameworks' | 'recordTypes' | 'places'>,
  { asked, locale }: { readonly asked: Readonly<Record<string, unknown>>; readonly locale: Locale },
): Rehearsal | null => {
  const parts = partsOf(page)
  const able = viewers.filter(viewer => partsFor(parts, viewer).length > 0)
  const as = oneOf(able, asked.as) ?? able[0]
  if (as === undefined) return null
  const offered = partsFor(parts, as)
  const part = offered.find(({ id }) => id === asked.part) ?? offered[0]
  const [firstShape = 'form', ...otherShapes] = shapesFor(part, as)
  const place = page.places.find(({ orgId }) => orgId === asked.org) ?? page.places.find(({ kind }) => kind === 'school') ?? page.places[0]
  return {
    as,
    part: part?.id ?? '',
    shape: oneOf([firstShape, ...otherShapes], asked.shape) ?? firstShape,
    orgId: place?.orgId ?? '',
    locale: isLocale(asked.lang) ? asked.lang : locale,
    device: oneOf(devices, asked.device) ?? 'phone',
  }
}

/** The other way round: what of it stands in the address. */
export const writeRehearsal = ({ as, part, shape, orgId, locale, device }: Rehearsal) => ({
  as,
  part,
  shape,
  org: orgId,
  lang: locale,
  device,
})
