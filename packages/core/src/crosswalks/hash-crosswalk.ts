import { hashDocument } from '../document/hash-document.ts'
import type { Crosswalk } from './crosswalk.ts'

/** SHA-256 over the canonical JSON of a crosswalk, in hexadecimal. */
export const hashCrosswalk = (crosswalk: Crosswalk): string => hashDocument(crosswalk)
