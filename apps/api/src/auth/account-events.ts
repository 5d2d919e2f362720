import { randomUUID } from 'node:crypto'
import { type Port, query, readAll, type Statement, toStatement } from '@tilth/db'
import { accountEvent } from '@tilth/db/control'
import { desc, eq, lt } from 'drizzle-orm'
import { dayMs } from './session-limits.ts'

export const accountEventKinds = [
  'signed_in',
  'signed_in_with_recovery_code',
  'second_factor_failed',
  'second_factor_on',
  'second_factor_off',
  'recovery_codes_renewed',
  'password_changed',
  'password_reset',
  'reset_link_made',
  'sessions_ended',
] as const

export type AccountEventKind = (typeof accountEventKinds)[number]

export interface AccountEvent {
  readonly id: string
  readonly kind: AccountEventKind
  /** Two words as of `describeDevice`; null where no device of this account did it. */
  readonly device: string | null
  readonly at: Date
}

const keptDays = 180
const shown = 30

export const storeAccountEvent = (
  accountId: string,
  { kind, device, at }: { readonly kind: AccountEventKind; readonly device: string | null; readonly at: Date },
): Statement => toStatement(query.insert(accountEvent).values({ id: randomUUID(), userId: accountId, kind, device, at }))

/** The latest first. */
export const readAccountEvents = async (port: Port, accountId: string): Promise<readonly AccountEvent[]> => {
  const rows = await readAll(
    port,
    query.select().from(accountEvent).where(eq(accountEvent.userId, accountId)).orderBy(desc(accountEvent.at)).limit(shown),
  )
  return rows.flatMap(({ id, kind, device, at }) => {
    const known = accountEventKinds.find(each => each === kind)
    return known ? [{ id, kind: known, device, at }] : []
  })
}

export const dropOldAccountEvents = (now: Date): Statement =>
  toStatement(query.delete(accountEvent).where(lt(accountEvent.at, new Date(now.getTime() - keptDays * dayMs))))
