import { hashDocument } from '../document/hash-document.ts'
import type { RecordType } from './record-type.ts'

/** SHA-256 over the canonical JSON of a record type, in hexadecimal. */
export const hashRecordType = (type: RecordType): string => hashDocument(type)
