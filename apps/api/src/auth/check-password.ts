import { type Port, query, readMany } from '@tilth/db'
import { account, user } from '@tilth/db/control'
import { and, eq } from 'drizzle-orm'
import type { Auth } from './create-auth.ts'

/** Whose password it is; null when it is nobody's. An unknown address costs the same work as a wrong password. */
export const createPasswordCheck =
  ({ port, auth }: { readonly port: Port; readonly auth: Auth }) =>
  async ({ email, password }: { readonly email: string; readonly password: string }): Promise<{ readonly accountId: string } | null> => {
    const library = await auth.$context
    const [[found]] = await readMany(port, [
      query
        .select({ accountId: user.id, hash: account.password })
        .from(user)
        .innerJoin(account, and(eq(account.userId, user.id), eq(account.providerId, 'credential')))
        .where(eq(user.email, email.trim().toLowerCase())),
    ])
    if (!found?.hash) {
      await library.password.hash(password)
      return null
    }
    return (await library.password.verify({ hash: found.hash, password })) ? { accountId: found.accountId } : null
  }

export type PasswordCheck = ReturnType<typeof createPasswordCheck>
