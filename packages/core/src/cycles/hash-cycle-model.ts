import { hashDocument } from '../document/hash-document.ts'
import type { CycleModel } from './cycle-model.ts'

/** SHA-256 over the canonical JSON of a cycle model, in hexadecimal. */
export const hashCycleModel = (model: CycleModel): string => hashDocument(model)
