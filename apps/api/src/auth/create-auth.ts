import { drizzleFor, type Port } from '@tilth/db'
import * as control from '@tilth/db/control'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { betterAuth } from 'better-auth/minimal'
import { clientAddressHeader } from './client-address.ts'
import { attemptWindowMs } from './count-attempts.ts'
import { leastPasswordLength, mostPasswordLength } from './judge-password.ts'

export interface AuthOptions {
  readonly port: Port
  readonly secret: string
  /** A password was chosen anew; all sessions of the account have ended. */
  readonly onPasswordReset: (account: { readonly id: string; readonly email: string }) => Promise<void>
}

const resetHours = 24

/** Only ever called from inside; the origin is a name that no address can have. */
export const authOrigin = 'http://auth.invalid'

/**
 * The auth library on the control database: hashes and verifies passwords, spends reset tokens. Its own HTTP routes are not mounted;
 * `session` procedures call its handler. Reasons: docs/decisions/030-auth.md and 033-second-step.md.
 */
export const createAuth = ({ port, secret, onPasswordReset }: AuthOptions) =>
  betterAuth({
    appName: 'Tilth',
    baseURL: authOrigin,
    basePath: '/auth',
    secret,
    database: drizzleAdapter(drizzleFor(port, control), { provider: 'sqlite', schema: control, transaction: false }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: leastPasswordLength,
      maxPasswordLength: mostPasswordLength,
      resetPasswordTokenExpiresIn: resetHours * 3600,
      revokeSessionsOnPasswordReset: true,
      onPasswordReset: ({ user }) => onPasswordReset(user),
    },
    verification: { storeIdentifier: 'hashed' },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 120,
      // The longest window here is how long the library leaves the rows of count-attempts.ts alone, which stand in the same table.
      customRules: { '/reset-password': { window: attemptWindowMs / 1000, max: 60 } },
    },
    advanced: { ipAddress: { ipAddressHeaders: [clientAddressHeader] } },
    logger: { disabled: true },
    telemetry: { enabled: false },
  })

export type Auth = ReturnType<typeof createAuth>

export const resetLifetime = resetHours * 3_600_000
