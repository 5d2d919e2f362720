import type { Command } from './command.ts'

/** The text of `tilth --help`. */
export const describeCommands = (commands: readonly Command[]): string =>
  [
    'tilth: build the conditions in which learning accelerates.',
    '',
    ...commands.flatMap(({ name, usage, summary }) => [`  tilth ${[...name, usage].filter(Boolean).join(' ')}`, `      ${summary}`, '']),
    'Environment: PORT, HOST, TILTH_DATA, TILTH_URL, TILTH_TRUST_PROXY, TILTH_SESSION_IDLE_HOURS, TILTH_SESSION_DAYS, TILTH_SMTP_URL, TILTH_MAIL_FROM; the README says what each does.',
    '',
  ].join('\n')
