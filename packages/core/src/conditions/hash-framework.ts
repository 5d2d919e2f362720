import { hashDocument } from '../document/hash-document.ts'
import type { Framework } from './framework.ts'

/** SHA-256 over the canonical JSON of a framework, in hexadecimal. */
export const hashFramework = (framework: Framework): string => hashDocument(framework)
