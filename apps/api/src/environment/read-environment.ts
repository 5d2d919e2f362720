import { resolve } from 'node:path'
import { err, ok, type Result } from '@tilth/core'
import { defaultSessionLimits } from '../auth/session-limits.ts'
import type { Environment, MailSettings } from './environment.ts'

const defaults = {
  PORT: '4100',
  HOST: '127.0.0.1',
  TILTH_DATA: 'data',
  TILTH_URL: '',
  TILTH_TRUST_PROXY: '',
  TILTH_SESSION_IDLE_HOURS: String(defaultSessionLimits.idleHours),
  TILTH_SESSION_DAYS: String(defaultSessionLimits.days),
  TILTH_SMTP_URL: '',
  TILTH_MAIL_FROM: '',
  TILTH_PLUGIN_FOLDER: '',
} as const

export type Variables = Readonly<Record<string, string | undefined>>

/** Reads the environment variables the README lists. Wrong ones are told all at once, each as a sentence that says how to put it right. */
export const readEnvironment = (variables: Variables, directory: string): Result<Environment, readonly string[]> => {
  const problems: string[] = []
  const read = (name: keyof typeof defaults): string => variables[name]?.trim() || defaults[name]
  const environment: Environment = {
    port: readPort(read('PORT'), problems),
    host: readHost(read('HOST'), problems),
    dataDirectory: resolve(directory, read('TILTH_DATA')),
    publicOrigin: readOrigin(read('TILTH_URL'), problems),
    trustsProxy: readSwitch(read('TILTH_TRUST_PROXY'), problems),
    sessionLimits: {
      idleHours: readSpan(read('TILTH_SESSION_IDLE_HOURS'), { name: 'TILTH_SESSION_IDLE_HOURS', most: 720, problems }),
      days: readSpan(read('TILTH_SESSION_DAYS'), { name: 'TILTH_SESSION_DAYS', most: 30, problems }),
    },
    mail: readMail({ url: read('TILTH_SMTP_URL'), from: read('TILTH_MAIL_FROM') }, problems),
    pluginFolder: read('TILTH_PLUGIN_FOLDER') === '' ? null : resolve(directory, read('TILTH_PLUGIN_FOLDER')),
  }
  return problems.length > 0 ? err(problems) : ok(environment)
}

const readPort = (value: string, problems: string[]): number => {
  if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) return Number(value)
  problems.push(`PORT must be a number from 0 to 65535, for instance PORT=4100; it is "${value}".`)
  return 0
}

const readHost = (value: string, problems: string[]): string => {
  if (/^[\w.:-]+$/.test(value)) return value
  problems.push(`HOST must be an address of this machine without scheme or path, for instance HOST=0.0.0.0; it is "${value}".`)
  return value
}

interface Span {
  readonly name: 'TILTH_SESSION_IDLE_HOURS' | 'TILTH_SESSION_DAYS'
  readonly most: number
  readonly problems: string[]
}

const readSpan = (value: string, { name, most, problems }: Span): number => {
  if (/^\d{1,3}$/.test(value) && Number(value) >= 1 && Number(value) <= most) return Number(value)
  problems.push(`${name} must be a whole number from 1 to ${most}, for instance ${name}=${defaults[name]}; it is "${value}".`)
  return 1
}

const readOrigin = (value: string, problems: string[]): string | null => {
  if (value === '') return null
  const url = URL.canParse(value) ? new URL(value) : null
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash && !url.username) return url.origin
  problems.push('TILTH_URL must be an origin without a path, for instance TILTH_URL=https://tilth.example.org.')
  return null
}

const readSwitch = (value: string, problems: string[]): boolean => {
  if (/^(1|true|yes)$/i.test(value)) return true
  if (!/^(0|false|no|)$/i.test(value)) problems.push(`TILTH_TRUST_PROXY must be 1 or 0; it is "${value}".`)
  return false
}

/** Never quotes the address of the server: a password may stand in it. */
const readMail = ({ url, from }: MailSettings, problems: string[]): MailSettings | null => {
  if (url === '' && from === '') return null
  const server = URL.canParse(url) ? new URL(url) : null
  if (!server || !/^smtps?:$/.test(server.protocol) || server.hostname === '')
    problems.push(
      'TILTH_SMTP_URL must be the address of a mail server, for instance TILTH_SMTP_URL=smtps://name:password@mail.example.org.',
    )
  if (!/^([^<>\r\n]* )?<?[^\s<>@]+@[^\s<>@]+>?$/.test(from))
    problems.push(`TILTH_MAIL_FROM must be the address letters come from, for instance TILTH_MAIL_FROM=tilth@example.org; it is "${from}".`)
  return { url, from }
}
