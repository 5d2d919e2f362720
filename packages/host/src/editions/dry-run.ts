import { err, type Issue, ok, type Result } from '@tilth/core'
import { type Framework, translate } from '@tilth/core/conditions'
import { carryForward, type EarlierLevel, type ItemMap, parseItemMap, type Standing } from '@tilth/core/editions'
import { readEnabledIds } from '../plugins/enablement.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { type BothEditions, findEditions } from './check-change.ts'
import { editionView, readRoundsOfEditions } from './edition-views.ts'
import { offeredEditions } from './find-edition.ts'
import { hangingOn } from './hanging-on.ts'
import type { DryRunRow, DryRunView, HangingCounts, Outcome } from './views.ts'

const noCounts: HangingCounts = { rounds: 0, findings: 0, priorities: 0, plans: 0, cycles: 0, measures: 0, links: 0 }

/** One level for each condition that is asked, to see where levels go; which one does not matter. */
const anyLevels = (framework: Framework): readonly EarlierLevel[] => {
  const asked = new Map<string, EarlierLevel>()
  for (const instrument of framework.instruments)
    for (const item of instrument.items)
      if (!item.fidelity && !asked.has(item.condition))
        asked.set(item.condition, { instrument: instrument.id, item: item.code, position: 0 })
  return [...asked.values()]
}

const outcomesOf = (map: ItemMap, { from, to }: { readonly from: Framework; readonly to: Framework }) => {
  const levels = anyLevels(from)
  const standings = new Map(carryForward(levels, { map, from, to }).conditions.map(({ code, standing }) => [code, standing]))
  const conditionsAsked = new Set(
    from.instruments.flatMap(instrument => instrument.items.filter(item => !item.fidelity).map(item => item.condition)),
  )
  return ({ from: code, to: later }: ItemMap[number]): Outcome => {
    if (code === null || !conditionsAsked.has(code)) return 'not-asked'
    const standing: Standing = later === null ? 'nothing' : (standings.get(later) ?? 'nothing')
    return standing === 'nothing' ? 'archive' : standing
  }
}

const levelsBy = (rows: readonly DryRunRow[]): Readonly<Record<Outcome, number>> => {
  const levels: Record<Outcome, number> = { carried: 0, provisional: 0, 'to-agree': 0, history: 0, archive: 0, 'not-asked': 0 }
  for (const row of rows) for (const { outcome } of row.becomes) levels[outcome] += row.counts.findings
  return levels
}

/**
 * What would become of everything, condition by condition, before anybody decides. Issues: those of `findEditions`; what is wrong with
 * the map is in the view.
 */
export const dryRun = async (
  context: DistrictContext,
  { from, to, rows, locale }: BothEditions & { readonly rows: readonly unknown[]; readonly locale: string },
): Promise<Result<DryRunView, Issue>> => {
  const found = await findEditions(context, { from, to })
  if (!found.ok) return err(found.error)
  const asked = { context, locale, rounds: await readRoundsOfEditions(context) }
  const plugin = offeredEditions(context).find(({ framework }) => framework === found.value.to)
  const head = {
    from: editionView(found.value.from, asked),
    to: editionView(found.value.to, asked),
    isOn: plugin !== undefined && (await readEnabledIds(context)).has(plugin.pluginId),
  }
  const map = parseItemMap(rows, found.value)
  if (!map.ok) {
    const issues = map.error.map(({ code, path = [], params = {} }) => ({
      code,
      params,
      row: typeof path[1] === 'number' ? path[1] : null,
    }))
    return ok({ ...head, issues, rows: [], added: [], totals: noCounts, levels: levelsBy([]), roundsUnderWay: 0 })
  }
  const hanging = await hangingOn(context, found.value.from)
  const outcomeOf = outcomesOf(map.value, found.value)
  const later = new Map(translate(found.value.to, locale).conditions.map(({ code, label }) => [code, label]))
  const labelOf = (code: string | null): string => (code === null ? '' : (later.get(code) ?? code))
  const dry = translate(found.value.from, locale).conditions.map(
    ({ code, label }): DryRunRow => ({
      code,
      label,
      counts: hanging.of.get(code) ?? noCounts,
      becomes: map.value
        .filter(row => row.from === code)
        .map(row => ({ code: row.to, label: labelOf(row.to), relation: row.relation, carry: row.carry, outcome: outcomeOf(row) })),
    }),
  )
  return ok({
    ...head,
    issues: [],
    rows: dry,
    added: map.value.flatMap(row => (row.from === null && row.to !== null ? [{ code: row.to, label: labelOf(row.to) }] : [])),
    totals: hanging.totals,
    levels: levelsBy(dry),
    roundsUnderWay: hanging.roundsUnderWay,
  })
}
