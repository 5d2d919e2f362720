import type { Contender } from './bench-case.ts'

/** Milliseconds on the wall; `cpu` is the median of what the whole process was busy. */
export interface Timing {
  readonly rounds: number
  readonly median: number
  readonly min: number
  readonly max: number
  readonly cpu: number
}

const warmUpBudget = 500
const budget = 2500
const fewestRounds = 3
const mostRounds = 25

const timeOnce = async ({ run }: Contender) => {
  const cpu = process.cpuUsage()
  const start = performance.now()
  const result = await run()
  const wall = performance.now() - start
  const { user, system } = process.cpuUsage(cpu)
  return { wall, cpu: (user + system) / 1000, result }
}

const middle = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b)
  return ((sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) + (sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0)) / 2
}

/** Warms up, then measures until time or rounds are used up. With `once` a single round, for its result. */
export const measure = async (contender: Contender, { once }: { readonly once: boolean }): Promise<{ timing: Timing; result: unknown }> => {
  let spent = 0
  while (!once && spent < warmUpBudget) spent += (await timeOnce(contender)).wall
  const rounds: { readonly wall: number; readonly cpu: number; readonly result: unknown }[] = []
  let used = 0
  while (rounds.length < (once ? 1 : fewestRounds) || (!once && used < budget && rounds.length < mostRounds)) {
    const round = await timeOnce(contender)
    rounds.push(round)
    used += round.wall
  }
  const walls = rounds.map(({ wall }) => wall)
  return {
    timing: {
      rounds: rounds.length,
      median: middle(walls),
      min: Math.min(...walls),
      max: Math.max(...walls),
      cpu: middle(rounds.map(({ cpu }) => cpu)),
    },
    result: rounds.at(-1)?.result,
  }
}
