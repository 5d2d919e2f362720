import { err, issue, ok, type Result } from '../result.ts'
import type { Framework, Item } from './framework.ts'

/** Either a subset of the instrument by its id or single items by their codes; neither: all of it. */
export interface InstrumentPart {
  readonly instrumentId: string
  readonly subsetId?: string
  readonly itemCodes?: readonly string[]
}

/** The items asked, always in the instrument's own order and each once. Issues: `instrument.unknown`, `instrument.subset_unknown`, `instrument.item_unknown`. */
export const instrumentItems = (framework: Framework, { instrumentId, subsetId, itemCodes }: InstrumentPart): Result<readonly Item[]> => {
  const instrument = framework.instruments.find(candidate => candidate.id === instrumentId)
  if (!instrument) return err(issue('instrument.unknown', { params: { instrument: instrumentId } }))
  const subset = instrument.subsets.find(candidate => candidate.id === subsetId)
  if (subsetId !== undefined && !subset) return err(issue('instrument.subset_unknown', { params: { subset: subsetId } }))
  const asked = itemCodes ?? subset?.items
  if (!asked) return ok(instrument.items)
  const known = new Set(instrument.items.map(item => item.code))
  const unknown = asked.find(code => !known.has(code))
  if (unknown !== undefined) return err(issue('instrument.item_unknown', { params: { item: unknown } }))
  const chosen = new Set(asked)
  return ok(instrument.items.filter(item => chosen.has(item.code)))
}
