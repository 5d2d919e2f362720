import { drizzleFor, type Port } from '@tilth/db'
import * as control from '@tilth/db/control'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { betterAuth } from 'better-auth/minimal'
import { clientAddressHeader } from './client-address.ts'
import { attemptWindowMs } from './count-attempts.ts'

export interface AuthOptions {
  readonly port: Port
  readonly secret: string
  /** Whether the browser came by https: its cookies are then `Secure` and carry the prefix that keeps plain http from setting them. */
  readonly isSecure: boolean
  /** A password was chosen anew; all sessions of the account have ended. */
  readonly onPasswordReset: (account: { readonly id: string; readonly email: string }) => Promise<void>
}

export const sessionDays = 30
const resetHours = 24

/** Only ever called from inside; the origin is a name that no address can have. */
export const authOrigin = 'http://auth.invalid'

/**
 * The auth library on the control database: verifies passwords, makes sessions, sets cookies, counts attempts, spends reset tokens.
 * Its own HTTP routes are not mounted; `session` procedures call its handler. Reasons: docs/decisions/030-auth.md.
 */
export const createAuth = ({ port, secret, isSecure, onPasswordReset }: AuthOptions) =>
  betterAuth({
    appName: 'Tilth',
    baseURL: authOrigin,
    basePath: '/auth',
    secret,
    database: drizzleAdapter(drizzleFor(port, control), { provider: 'sqlite', schema: control, transaction: false }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 15,
      maxPasswordLength: 256,
      resetPasswordTokenExpiresIn: resetHours * 3600,
      revokeSessionsOnPasswordReset: true,
      onPasswordReset: ({ user }) => onPasswordReset(user),
    },
    session: { expiresIn: sessionDays * 86_400, disableSessionRefresh: true, cookieCache: { enabled: false } },
    verification: { storeIdentifier: 'hashed' },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 120,
      // A whole school sits behind one address: the address may try often, one account may not (count-attempts.ts, in the same table:
      // the longest window here is how long the library leaves those rows alone).
      customRules: { '/sign-in/email': { window: 60, max: 60 }, '/reset-password': { window: attemptWindowMs / 1000, max: 60 } },
    },
    advanced: {
      useSecureCookies: isSecure,
      cookiePrefix: 'tilth',
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
    },
    databaseHooks: {
      session: {
        // Where and with what somebody signs in is nobody's business here.
        create: { before: async session => ({ data: { ...session, ipAddress: null, userAgent: null } }) },
      },
    },
    logger: { disabled: true },
    telemetry: { enabled: false },
  })

export type Auth = ReturnType<typeof createAuth>

export const resetLifetime = resetHours * 3_600_000
