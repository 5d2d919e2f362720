import type { Actor } from '@tilth/core/access'
import type { Databases, Port } from '@tilth/db'
import type { Accounts } from '../accounts/accounts.ts'
import type { ActivityNotifier } from '../activity/notifier.ts'
import type { FileStore } from '../files/file-store.ts'
import type { Mail } from '../mail/mail.ts'
import type { PluginRunner } from '../plugin-code/create-plugin-runner.ts'
import type { LoadedPlugins } from '../plugins/loaded-plugins.ts'

/** What every use case may ask of the world. Nothing here is global: tests hand in their own. */
export interface Surroundings {
  readonly now: () => Date
  readonly newId: () => string
  /** Unguessable, URL-safe. */
  readonly newSecret: () => string
  readonly sha256: (text: string) => string
  readonly randomIndex: (below: number) => number
  /** Public origin without a trailing slash: what links and QR codes carry. */
  readonly origin: () => string
  /** Null where no mail server is set up. */
  readonly mail: Mail | null
  /** Runs the code that plugins bring; null where none is run. */
  readonly pluginRunner: PluginRunner | null
}

/** Before a district is known: set-up, signing in, joining by code. */
export interface InstallationContext extends Surroundings {
  readonly control: Port
  readonly databases: Databases
  readonly accounts: Accounts
  readonly plugins: LoadedPlugins
  readonly notifier: ActivityNotifier
  /** The signed-in account, from the session and nothing else. */
  readonly account: SignedInAccount | null
  readonly guest: GuestSession | null
}

export interface SignedInAccount {
  readonly id: string
  readonly name: string
  readonly email: string
}

export interface GuestSession {
  readonly districtId: string
  readonly personId: string
  readonly roundId: string
}

/** One district and nobody else's: a use case can reach no second database through this. */
export interface DistrictContext extends Surroundings {
  readonly districtId: string
  readonly slug: string
  readonly db: Port
  /** Bytes of this district's files; which of them somebody may have is said by rows. */
  readonly files: FileStore
  readonly plugins: LoadedPlugins
  readonly accounts: Accounts
  readonly actor: Actor
  /** The round a guest joined; a guest reaches nothing else. */
  readonly guestRoundId: string | null
  /** Wakes the live screens of this district after a write. */
  readonly announce: () => void
  /** Six-character codes are unique over all districts. */
  readonly isJoinCodeTaken: (code: string) => Promise<boolean>
  /** Whether this account is somebody in another district too, demo districts aside: one district has no power over it there. */
  readonly isAccountElsewhere: (accountId: string) => Promise<boolean>
  /** Tells the control database what the outbox holds. Never fails: what could not be told stays for the jobs ticker. */
  readonly settle: () => Promise<void>
}
