import { Names } from '../document/names.ts'
import type { Reading, Spot } from '../document/shape.ts'
import { type DraftList, within } from '../document/within.ts'
import { checkFieldCondition, checkFields } from '../fields/check-fields.ts'
import { isRoundField } from '../fields/round-field.ts'
import { checkRecordAccess } from '../records/check-record-access.ts'
import { checkVariants } from './check-condition-parts.ts'
import type { Framework, Instrument } from './framework.ts'
import type { Known } from './gather-known.ts'

type DraftInstrument = Reading<Instrument>

interface Context {
  readonly spot: Spot
  readonly known: Known
}

const checkItems = (instrument: DraftInstrument, { spot, known }: Context): Names => {
  const items = new Names(spot, 'item')
  const fields = checkFields(instrument.fields, { spot, key: 'fields' })
  within(spot, 'items').each(instrument.items, item => {
    items.claim('code', item.code)
    known.conditions.expect('condition', item.condition)
    known.scales.expect('scale', item.scale)
    checkVariants(item.variants, { spot, known })
    checkFieldCondition(item.when, { spot, fields })
    if (item.condition !== undefined && known.unratable.has(item.condition)) spot.at('condition', () => spot.report('not_ratable'))
  })
  checkRecordAccess(instrument.access, { spot, fields })
  return items
}

const checkChosen = (codes: DraftList<string>, { spot, items }: { readonly spot: Spot; readonly items: Names }): void => {
  const chosen = new Names(spot, 'item')
  codes?.forEach((code, index) => {
    chosen.claim(index, code)
    items.expect(index, code)
  })
}

const checkSubsets = (instrument: DraftInstrument, { spot, items }: { readonly spot: Spot; readonly items: Names }): void => {
  const subsets = new Names(spot, 'subset')
  within(spot, 'subsets').each(instrument.subsets, subset => {
    subsets.claim('id', subset.id)
    if (subset.items?.length === 0) spot.at('items', () => spot.report('empty_list'))
    spot.at('items', () => checkChosen(subset.items, { spot, items }))
  })
}

/** At least one, at most all of the items, and not more at least than at most. */
const checkFocus = ({ focus, items }: DraftInstrument, spot: Spot): void => {
  if (!focus || !items) return
  const { least = 1, most = items.length } = focus
  spot.at('focus', () => {
    if (most > items.length) spot.at('most', () => spot.report('out_of_range', { min: 1, max: items.length, found: most }))
    if (least > most) spot.at('least', () => spot.report('out_of_range', { min: 1, max: most, found: least }))
  })
}

/** Answers of a round are nobody's, so nothing is asked that points to somebody. */
const checkRoundFields = (instrument: DraftInstrument, spot: Spot): void => {
  within(spot, 'fields').each(instrument.fields, field => {
    if (field.kind !== undefined && !isRoundField(field)) spot.report('field_not_in_rounds')
  })
}

/** Nothing is asked by an instrument without items and fields, and who sees the answers of a round is the round's to say. */
export const checkInstruments = (framework: Reading<Framework>, { spot, known }: Context): void => {
  const ids = new Names(spot, 'instrument')
  within(spot, 'instruments').each(framework.instruments, instrument => {
    ids.claim('id', instrument.id)
    if (instrument.items?.length === 0 && !instrument.fields?.length) spot.at('items', () => spot.report('empty_list'))
    const items = checkItems(instrument, { spot, known })
    checkSubsets(instrument, { spot, items })
    checkFocus(instrument, spot)
    const isOfRounds = instrument.kind === 'self-assessment' || instrument.kind === 'survey'
    if (isOfRounds) checkRoundFields(instrument, spot)
    if (isOfRounds && instrument.access) spot.at('access', () => spot.report('access_in_rounds'))
  })
}
