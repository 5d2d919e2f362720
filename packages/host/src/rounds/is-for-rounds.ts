import type { Instrument } from '@tilth/core/conditions'
import { isFormKind } from '@tilth/core/records'

/** Put to people who answer alone and then see together. A visit, a check or a line of a log is filled in without a round. */
export const isForRounds = (instrument: Instrument): boolean => !isFormKind(instrument.kind) && instrument.items.length > 0
