import { randomBytes } from 'node:crypto'
import { type Port, query, readMany, type Statement, toStatement } from '@tilth/db'
import { recoveryCode, secondFactor } from '@tilth/db/control'
import { and, count, eq, isNotNull, lt } from 'drizzle-orm'
import { digestRecoveryCode, makeRecoveryCodes, tidyRecoveryCode } from './recovery-codes.ts'
import { createSeal } from './seal.ts'
import { describeSecret, findStep } from './totp.ts'

export interface SecondFactorState {
  readonly since: Date
  readonly recoveryCodesLeft: number
}

export interface BegunSecondFactor {
  /** For typing in by hand. */
  readonly secret: string
  /** `otpauth://`, for the picture. */
  readonly uri: string
}

export type SpentCode = 'app' | 'recovery'

export interface SecondFactorsOptions {
  readonly port: Port
  readonly secret: string
  readonly now: () => Date
}

const secretBytes = 20

/** The second step of signing in: codes of an authenticator app, each taken once, and recovery codes. Decision 033. */
export const createSecondFactors = ({ port, secret, now }: SecondFactorsOptions) => {
  const seal = createSeal(secret)

  const change = async (statements: readonly Statement[]): Promise<readonly number[]> => {
    const written = await port.write(statements)
    if (!written.ok) throw new Error(`a second factor was not written: ${written.error.code}`)
    return written.value.outcomes.map(outcome => outcome.changes)
  }

  const spendAppCode = async (accountId: string, { code, isConfirmed }: { readonly code: string; readonly isConfirmed: boolean }) => {
    const [[row]] = await readMany(port, [query.select().from(secondFactor).where(eq(secondFactor.userId, accountId))])
    if (!row || (row.confirmedAt !== null) !== isConfirmed) return false
    const step = findStep(seal.open(row.sealedSecret, accountId), { code, now: now() })
    if (step === null) return false
    const [changes] = await change([
      toStatement(
        query
          .update(secondFactor)
          .set({ lastStep: step, confirmedAt: row.confirmedAt ?? now() })
          .where(and(eq(secondFactor.userId, accountId), lt(secondFactor.lastStep, step))),
      ),
    ])
    return changes === 1
  }

  const spendRecoveryCode = async (accountId: string, code: string): Promise<boolean> => {
    const digest = digestRecoveryCode(code, { secret, accountId })
    const [changes] = await change([
      toStatement(query.delete(recoveryCode).where(and(eq(recoveryCode.userId, accountId), eq(recoveryCode.digest, digest)))),
    ])
    return changes === 1
  }

  const dropCodes = (accountId: string): Statement => toStatement(query.delete(recoveryCode).where(eq(recoveryCode.userId, accountId)))

  const renewCodes = async (accountId: string): Promise<readonly string[]> => {
    const codes = makeRecoveryCodes()
    const rows = codes.map(code => ({ userId: accountId, digest: digestRecoveryCode(code, { secret, accountId }) }))
    await change([dropCodes(accountId), toStatement(query.insert(recoveryCode).values(rows))])
    return codes
  }

  return {
    /** Null where signing in takes a password alone. */
    async read(accountId: string): Promise<SecondFactorState | null> {
      const [[row], [codes]] = await readMany(port, [
        query
          .select({ since: secondFactor.confirmedAt })
          .from(secondFactor)
          .where(and(eq(secondFactor.userId, accountId), isNotNull(secondFactor.confirmedAt))),
        query.select({ left: count() }).from(recoveryCode).where(eq(recoveryCode.userId, accountId)),
      ])
      return row?.since ? { since: row.since, recoveryCodesLeft: codes?.left ?? 0 } : null
    },
    /** A fresh secret, asked of nobody until a code from it was shown; a begun one before it ends. Null where one is on. */
    async begin(accountId: string, email: string): Promise<BegunSecondFactor | null> {
      const bytes = randomBytes(secretBytes)
      const fresh = { sealedSecret: seal.close(bytes, accountId), lastStep: 0, createdAt: now() }
      const [changes] = await change([
        toStatement(query.delete(secondFactor).where(and(eq(secondFactor.userId, accountId), eq(secondFactor.lastStep, 0)))),
        toStatement(
          query
            .insert(secondFactor)
            .values({ userId: accountId, ...fresh })
            .onConflictDoNothing(),
        ),
      ]).then(outcomes => outcomes.slice(-1))
      if (changes !== 1) return null
      return describeSecret(bytes, email)
    },
    /** The recovery codes, shown this once; null when the code is not of the secret that was begun. */
    async confirm(accountId: string, code: string): Promise<readonly string[] | null> {
      return (await spendAppCode(accountId, { code: digitsOf(code), isConfirmed: false })) ? renewCodes(accountId) : null
    },
    /** Takes a code of the app or a recovery code, however typed, and never the same twice. */
    async spend(accountId: string, code: string): Promise<SpentCode | null> {
      if (tidyRecoveryCode(code) !== null) return (await spendRecoveryCode(accountId, code)) ? 'recovery' : null
      return (await spendAppCode(accountId, { code: digitsOf(code), isConfirmed: true })) ? 'app' : null
    },
    /** New recovery codes; all before them end. */
    renewCodes,
    /** To be written with what ends it. */
    dropping: (accountId: string): readonly Statement[] => [
      toStatement(query.delete(secondFactor).where(eq(secondFactor.userId, accountId))),
      dropCodes(accountId),
    ],
  }
}

export type SecondFactors = ReturnType<typeof createSecondFactors>

const digitsOf = (typed: string): string => typed.replaceAll(/\D/g, '')
