import { query, type Statement, toStatement } from '@tilth/db'
import { outbox } from '@tilth/db/district'

export type OutboxEntry =
  | { readonly kind: 'membership.link'; readonly payload: { readonly accountId: string; readonly personId: string } }
  /** Ends a guest's sessions too. */
  | { readonly kind: 'membership.unlink'; readonly payload: { readonly personId: string } }
  | {
      readonly kind: 'join_code.put'
      readonly payload: { readonly code: string; readonly invitationId: string }
    }
  | { readonly kind: 'join_code.drop'; readonly payload: { readonly code: string | null } }
  | { readonly kind: 'profile.rename'; readonly payload: { readonly name: string } }

/** Part of the district's own write: what the control database must learn from it. */
export const outboxStatement = (entry: OutboxEntry): Statement => toStatement(query.insert(outbox).values(entry))

const insertsIntoOutbox = outboxStatement({ kind: 'join_code.drop', payload: { code: null } }).sql.split('(')[0] ?? ''

/** Whether a write leaves something for the control database. */
export const isForControl = (statement: Statement): boolean => statement.sql.startsWith(insertsIntoOutbox)
