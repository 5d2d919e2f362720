const day = 86_400_000

/** The first day a parked condition may come back, `YYYY-MM-DD`: the day after today by the clock the server parks by. */
export const tomorrow = (now: Date): string => new Date(now.getTime() + day).toISOString().slice(0, 10)
