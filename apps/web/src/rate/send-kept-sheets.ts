import { isNewer, type SheetItems } from '@tilth/core/rubrics'
import { keptSheet, roundsWithKeptSheets } from './kept-sheet.ts'

export interface SendKeptSheetsOptions {
  readonly storage: Storage
  readonly districtId: string
  readonly personId: string
  /** The round whose sheet is open and sends for itself; null where none is. */
  readonly openRoundId: string | null
  /** Answers with what the server has afterwards. */
  readonly send: (sheet: { readonly roundId: string; readonly items: SheetItems }) => Promise<{ readonly items: SheetItems }>
}

/**
 * Sends what waits on this device from rounds that are not open on the screen. What the server took, or has newer, is forgotten here;
 * what it did not take stays. Gives the number of answers that were sent. Never throws.
 */
export const sendKeptSheets = async (options: SendKeptSheetsOptions): Promise<number> => {
  const { storage, districtId, personId } = options
  let sent = 0
  for (const roundId of roundsWithKeptSheets(storage, { districtId, personId })) {
    if (roundId === options.openRoundId) continue
    const kept = keptSheet(storage, { districtId, roundId, personId })
    const items = kept.read()
    if (Object.keys(items).length === 0) continue
    try {
      const answer = await options.send({ roundId, items })
      for (const [code, item] of Object.entries(items)) {
        const known = answer.items[code]
        if (!known || isNewer(item, known)) continue
        kept.drop(code, item)
        sent += 1
      }
    } catch {
      // No signal, or a refusal that the sheet itself explains when it is opened: what waits goes on waiting.
    }
  }
  return sent
}
