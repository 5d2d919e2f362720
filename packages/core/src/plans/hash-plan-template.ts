import { hashDocument } from '../document/hash-document.ts'
import type { PlanTemplate } from './plan-template.ts'

/** SHA-256 over the canonical JSON of a plan template, in hexadecimal. */
export const hashPlanTemplate = (template: PlanTemplate): string => hashDocument(template)
