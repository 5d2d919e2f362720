import { can } from '@tilth/core/access'
import { type CycleModel, type CycleState, ramp, singleRow } from '@tilth/core/cycles'
import { orgPathOf } from '../people/org-path.ts'
import type { DistrictContext } from '../use-case/context.ts'
import type { CycleFacts } from './cycle-facts.ts'
import { type CycleRow, readBeginnings } from './cycle-store.ts'
import { readModel } from './model-of-cycle.ts'
import type { RampStepView } from './views.ts'

/** The scale of a test as its model orders them, smallest 0; null where it is not said. */
export const scaleOf = (model: CycleModel, state: CycleState): { readonly index: number; readonly label: string } | null => {
  const prompt = model.stages.flatMap(stage => stage.prompts).find(candidate => candidate.kind === 'scale')
  const chosen = prompt && state.answers[prompt.id]?.[singleRow]
  const index = model.scales.findIndex(scale => scale.id === chosen)
  const found = model.scales[index]
  return found ? { index, label: found.label } : null
}

/** A convention of models, not of the product: what was varied is asked under `varied`, who took part under `scope`. */
const variedIn = ({ answers }: CycleState): string => {
  const said = ['varied', 'scope']
    .map(prompt => answers[prompt]?.[singleRow])
    .find(value => typeof value === 'string' && value.trim() !== '')
  return typeof said === 'string' ? said : ''
}

const standingInRamp = (model: CycleModel, state: CycleState): 'done' | 'now' | 'planned' =>
  state.end ? 'done' : state.opened.length > 1 || model.stages.length === 1 ? 'now' : 'planned'

/** The cycles of the idea as terraces; those at places this person may not look at are left out, their numbers stay theirs. */
export const rampOf = async (
  context: DistrictContext,
  { facts, locale, dayOfEvent }: { readonly facts: CycleFacts; readonly locale: string; readonly dayOfEvent: (at: Date) => string },
): Promise<readonly RampStepView[]> => {
  const { stored } = facts
  const rows = stored.ramp.filter(row => can(context.actor, 'cycle.read', { orgPath: orgPathOf(stored.orgs, row.orgId) }))
  return rampOfRows(context, { rows, orgNames: new Map(stored.orgs.map(row => [row.id, row.name])), locale, dayOfEvent })
}

/** The same from rows of one idea, whoever chose them. */
const rampOfRows = async (
  context: Pick<DistrictContext, 'db'>,
  {
    rows,
    orgNames,
    locale,
    dayOfEvent,
  }: {
    readonly rows: readonly CycleRow[]
    readonly orgNames: ReadonlyMap<string, string>
    readonly locale: string
    readonly dayOfEvent: (at: Date) => string
  },
): Promise<readonly RampStepView[]> => {
  const [begun, models] = await Promise.all([
    readBeginnings(
      context,
      rows.map(row => row.id),
    ),
    Promise.all(rows.map(row => readModel(context, { hash: row.modelHash, locale }))),
  ])
  const told = rows.map((row, index) => {
    const model = models[index] as CycleModel
    const startedAt = begun.get(row.id)
    return {
      row,
      model,
      startedOn: startedAt ? dayOfEvent(startedAt) : null,
      scale: scaleOf(model, row.state),
      state: standingInRamp(model, row.state),
      decision: model.decisions.find(decision => decision.id === row.state.end?.decision) ?? null,
    }
  })
  const steps = ramp(
    told.map(({ row, startedOn, scale, state, decision }) => ({
      id: row.id,
      scale: scale?.index ?? null,
      startedOn: startedOn ?? row.plannedStart,
      state,
      opens: decision?.opens ?? null,
    })),
  )
  return steps.flatMap(({ id, height, isCut }) => {
    const found = told.find(({ row }) => row.id === id)
    if (!found) return []
    const { row, model, startedOn, scale, state, decision } = found
    return [
      {
        cycleId: id,
        number: row.number,
        title: row.title,
        height,
        isCut,
        state,
        scope: scale?.label ?? null,
        varied: variedIn(row.state),
        stage: model.stages.find(stage => stage.id === row.state.stage)?.label ?? '',
        decision: decision?.label ?? null,
        opens: decision?.opens ?? null,
        orgName: orgNames.get(row.orgId) ?? '',
        startedOn,
        endedOn: row.state.end?.on ?? null,
      },
    ]
  })
}
