import type { PanelRow } from '../breakdowns/panel-row.ts'
import type { PatternItem, PatternsView } from './queries.ts'

export type Need = PatternItem['need']

/** Where schools differ first: there one set of supports does not fit. */
export const needs: readonly Need[] = ['dissimilar', 'similar', 'unclear']

type Shown = Pick<PatternsView, 'items' | 'schools'>

export const itemsOfNeed = (patterns: Shown, need: Need): readonly PatternItem[] => patterns.items.filter(item => item.need === need)

/** One condition: all schools together, then each of them in the order of the alphabet. */
export const rowsOfCondition = (
  patterns: Shown,
  { item, whole }: { readonly item: PatternItem; readonly whole: string },
): readonly PanelRow[] => [
  { id: 'all', label: whole, isWhole: true, result: item.all },
  ...patterns.schools.map((school, index) => ({
    id: school.orgId,
    label: school.orgName,
    result: school.protected ? null : (item.bySchool[index] ?? null),
  })),
]

/** One school: its conditions on their scale, in the framework's order. */
export const rowsOfSchool = (
  patterns: Shown,
  { index, scaleId }: { readonly index: number; readonly scaleId: string },
): readonly PanelRow[] =>
  patterns.items
    .filter(item => item.scale.id === scaleId)
    .map(item => ({
      id: item.code,
      code: item.code,
      label: item.shortLabel,
      result: patterns.schools[index]?.protected ? null : (item.bySchool[index] ?? null),
    }))

/** The scales of the conditions, each once: lines can share an axis only where they share a scale. */
export const scalesOf = (patterns: Shown): readonly PatternItem['scale'][] => [
  ...new Map(patterns.items.map(item => [item.scale.id, item.scale])).values(),
]
