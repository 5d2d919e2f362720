import { canonicalJson } from './canonical-json.ts'
import type { Framework } from './framework.ts'
import { sha256 } from './sha256.ts'
import { encodeUtf8 } from './utf8.ts'

/** SHA-256 over the canonical JSON of a document, in hexadecimal: equal documents have equal hashes, however they were written down. */
export const hashFramework = (framework: Framework): string => sha256(encodeUtf8(canonicalJson(framework)))
