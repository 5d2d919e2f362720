import { createHash, randomBytes, randomInt, randomUUID } from 'node:crypto'
import type { Databases } from '@tilth/db'
import { createActivityNotifier, createSmtpMail, type Installation, type LoadedPlugins, type PluginRunner } from '@tilth/host'
import { type AttemptCounter, createAttemptCounter } from '../auth/count-attempts.ts'
import { createSessions, type Sessions } from '../auth/create-sessions.ts'
import { readAuthSecret } from '../auth/read-auth-secret.ts'
import { defaultSessionLimits, type SessionLimits } from '../auth/session-limits.ts'
import type { MailSettings } from '../environment/environment.ts'

export interface OpenInstallationOptions {
  readonly databases: Databases
  readonly dataDirectory: string
  readonly plugins: LoadedPlugins
  /** Null runs no code of plugins. */
  readonly pluginRunner?: PluginRunner | null
  /** For links made outside a request: jobs, the printed set-up link. */
  readonly origin: () => string
  readonly sessionLimits?: SessionLimits
  /** Null sends no mail. */
  readonly mail?: MailSettings | null
  /** The clock; tests bring their own. */
  readonly now?: () => Date
}

export interface OpenedInstallation {
  readonly installation: Installation
  readonly sessions: Sessions
  readonly codeGuesses: AttemptCounter
  readonly feedGuesses: AttemptCounter
}

/** What one process has once, put together: databases, plugins, the auth library, clock and chance. */
export const openInstallation = ({
  databases,
  dataDirectory,
  plugins,
  pluginRunner = null,
  origin,
  sessionLimits = defaultSessionLimits,
  mail = null,
  now = () => new Date(),
}: OpenInstallationOptions): OpenedInstallation => {
  const port = databases.control
  const sessions = createSessions({ port, secret: readAuthSecret(dataDirectory), now, limits: sessionLimits })
  return {
    sessions,
    codeGuesses: createAttemptCounter({ port, now, of: 'join-code', allowed: 50 }),
    feedGuesses: createAttemptCounter({ port, now, of: 'feed', allowed: 50 }),
    installation: {
      databases,
      plugins,
      accounts: sessions.accounts,
      notifier: createActivityNotifier(),
      now,
      newId: () => randomUUID(),
      newSecret: () => randomBytes(24).toString('base64url'),
      sha256: text => createHash('sha256').update(text).digest('hex'),
      randomIndex: below => randomInt(below),
      origin,
      mail: mail && createSmtpMail(mail),
      pluginRunner,
    },
  }
}
