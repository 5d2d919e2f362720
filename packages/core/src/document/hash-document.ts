import { canonicalJson } from './canonical-json.ts'
import { sha256 } from './sha256.ts'
import { encodeUtf8 } from './utf8.ts'

/** SHA-256 over the canonical JSON of a document, in hexadecimal: equal documents have equal hashes, however they were written down. */
export const hashDocument = (document: object): string => sha256(encodeUtf8(canonicalJson(document)))
