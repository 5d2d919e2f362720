import type { FormView } from '../records/queries.ts'

/** A checklist is checked and not visited: which words are said of it. */
export const visitKind = ({ kind }: Pick<FormView, 'kind'>): 'visit' | 'check' => (kind === 'checklist' ? 'check' : 'visit')
