import { err, issue, ok, type Result } from '@tilth/core'
import { hashFramework } from '@tilth/core/conditions'
import { activityStatement } from '../activity/activity-statement.ts'
import { enabledFrameworks } from '../plugins/enabled-frameworks.ts'
import { askableItems } from '../rounds/askable-items.ts'
import { checkTimes, orderItems, type RoundSettings } from '../rounds/draft-round.ts'
import { isForRounds } from '../rounds/is-for-rounds.ts'
import { actorId } from '../rounds/round-facts.ts'
import { storeDocument, storeWindow } from '../rounds/store.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { decideAndWrite } from '../use-case/decide-and-write.ts'
import { draftSchoolRounds } from './school-rounds.ts'
import { isWithdrawn, readWindowFacts, windowStream } from './window-facts.ts'

export interface NewWindow extends Omit<RoundSettings, 'people'> {
  readonly orgId: string
  readonly schools: readonly string[]
  readonly people: 'role-holders' | 'none'
  readonly pluginId: string
  readonly frameworkId: string
  readonly instrumentId: string
  /** Of the framework, where it has several. */
  readonly variant?: string | null | undefined
}

const toInstant = (iso: string | null): Date | null => (iso === null ? null : new Date(iso))

/** One set-up, pinned to one document; a draft round at each school; all of it in one write. */
export const createWindowOf = async (context: DistrictContext, input: NewWindow): Promise<Result<{ readonly windowId: string }>> => {
  const now = context.now()
  const framework = (await enabledFrameworks(context)).find(
    entry => entry.pluginId === input.pluginId && entry.framework.id === input.frameworkId,
  )?.framework
  const instrument = framework?.instruments.find(candidate => candidate.id === input.instrumentId)
  if (!framework || !instrument || !isForRounds(instrument)) return err(issue('round.instrument_not_enabled', { path: ['instrumentId'] }))
  const variant = input.variant ?? null
  const askable = askableItems(framework, { instrument, variant })
  if (!askable.ok) return askable
  const items = orderItems(input.items, askable.value)
  if (!items.ok) return items
  const wrongTime = checkTimes(input, now)
  if (wrongTime) return err(wrongTime)
  const windowId = context.newId()
  const hash = hashFramework(framework)
  const createdBy = actorId(context)
  const rounds = await draftSchoolRounds(context, {
    at: { under: input.orgId, schools: input.schools, people: input.people },
    common: {
      windowId,
      title: input.title,
      pluginId: input.pluginId,
      frameworkId: framework.id,
      edition: framework.edition,
      frameworkHash: hash,
      instrumentId: input.instrumentId,
      variant,
      items: items.value,
      visibility: input.visibility,
      asksImportance: input.asksImportance,
      revealsOnClose: input.revealsOnClose,
      opensAt: toInstant(input.opensAt),
      closesAt: toInstant(input.closesAt),
      createdBy,
      createdAt: now,
    },
  })
  if (!rounds.ok) return rounds
  return decideAndWrite(context, async () =>
    ok({
      statements: [
        activityStatement(context, { kind: 'window.changed', orgId: input.orgId, subject: windowId }),
        storeDocument({ hash, frameworkId: framework.id, edition: framework.edition, document: JSON.stringify(framework), storedAt: now }),
        storeWindow({ id: windowId, title: input.title, orgId: input.orgId, createdBy, createdAt: now }),
        ...rounds.value.statements,
      ],
      expect: [[windowStream(windowId), 0], ...rounds.value.expect],
      output: { windowId },
    }),
  )
}

/** More schools, with the settings the others have. Issue: `window.school_already_in`, also for a school that left. */
export const addSchoolsTo = (
  context: DistrictContext,
  input: { readonly windowId: string; readonly schools: readonly string[]; readonly people: 'role-holders' | 'none' },
): Promise<Result<null>> =>
  decideAndWrite<null>(context, async () => {
    const facts = await readWindowFacts(context, input.windowId)
    if (!facts) return err(issue('not_found'))
    const model = (facts.schools.find(school => !isWithdrawn(school)) ?? facts.schools[0])?.facts.round
    if (!model) return err(issue('not_found'))
    if (facts.schools.some(school => input.schools.includes(school.orgId)))
      return err(issue('window.school_already_in', { path: ['schools'] }))
    const now = context.now()
    const ifAhead = (instant: Date | null): Date | null => (instant && instant > now ? instant : null)
    const rounds = await draftSchoolRounds(context, {
      at: { under: facts.window.orgId, schools: input.schools, people: input.people },
      common: {
        windowId: input.windowId,
        title: model.title,
        pluginId: model.pluginId,
        frameworkId: model.frameworkId,
        edition: model.edition,
        frameworkHash: model.frameworkHash,
        instrumentId: model.instrumentId,
        variant: model.variant,
        items: model.items,
        visibility: model.visibility,
        asksImportance: model.asksImportance,
        revealsOnClose: model.revealsOnClose,
        opensAt: ifAhead(model.opensAt),
        closesAt: ifAhead(model.closesAt),
        createdBy: actorId(context),
        createdAt: now,
      },
    })
    if (!rounds.ok) return rounds
    return ok({
      statements: [
        activityStatement(context, { kind: 'window.changed', orgId: facts.window.orgId, subject: input.windowId }),
        ...rounds.value.statements,
      ],
      expect: [[windowStream(input.windowId), facts.version], ...rounds.value.expect],
      output: null,
    })
  })
