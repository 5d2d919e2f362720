import type { SessionLimits } from '../auth/session-limits.ts'

/** What the operator decided, read once at start. */
export interface Environment {
  /** 0 takes any free port. */
  readonly port: number
  readonly host: string
  /** Absolute. */
  readonly dataDirectory: string
  /** The public origin; null where the address people come by is taken. */
  readonly publicOrigin: string | null
  /** Whether `X-Forwarded-*` headers are believed: only with a proxy in front that sets them itself. */
  readonly trustsProxy: boolean
  readonly sessionLimits: SessionLimits
  /** Null sends no mail. */
  readonly mail: MailSettings | null
  /** Absolute: where `tilth plugin dev` leaves the plugin that is being written. Null but then. */
  readonly pluginFolder: string | null
}

export interface MailSettings {
  /** `smtp://` or `smtps://`, with name and password where the server asks for them. */
  readonly url: string
  /** The address letters come from. */
  readonly from: string
}
