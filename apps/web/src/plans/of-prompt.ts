import type { Entry, EntryKind, EntryOf, PlanPrompt } from './queries.ts'

/** Entries of one kind that answer one prompt, in the order of the plan. */
export const entriesOf = <Kind extends EntryKind>(
  entries: readonly Entry[],
  of: { readonly kind: Kind; readonly prompt: string },
): readonly EntryOf<Kind>[] => entries.filter((entry): entry is EntryOf<Kind> => entry.kind === of.kind && entry.prompt === of.prompt)

export const mayAddTo = (prompt: PlanPrompt, count: number): boolean => prompt.most === null || count < prompt.most
