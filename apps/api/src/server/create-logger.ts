import { destination, type Logger, pino, stdTimeFunctions } from 'pino'

export type { Logger }

/** Structured lines on standard error. Somebody watching a terminal sees warnings alone; everything goes to whatever collects the stream. */
export const createLogger = ({ isWatched }: { readonly isWatched: boolean }): Logger =>
  pino(
    {
      base: null,
      level: isWatched ? 'warn' : 'info',
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: label => ({ level: label }) },
    },
    destination({ dest: 2, sync: true }),
  )
