import { roundFields } from '@tilth/core/fields'
import type { SheetForm } from '@tilth/core/records'
import type { PinnedFramework } from './pinned-framework.ts'

/** All that a round may ask: its items in its order, and every field of its instrument. */
export const sheetFormOf = (
  pinned: PinnedFramework,
  { instrumentId, items }: { readonly instrumentId: string; readonly items: readonly string[] },
): SheetForm => {
  const instrument = pinned.index.instrument(instrumentId)
  return {
    fields: roundFields(instrument?.fields),
    items: items.map(code => {
      const when = instrument?.items.find(item => item.code === code)?.when
      return { code, ...(when && { when }) }
    }),
  }
}
