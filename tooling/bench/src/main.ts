/**
 * @tilth/bench: how fast the engines are beside what else runs here, all in one run, so that ratios hold on any machine. Times are never
 * a test: a missed aim is printed with its limit. `--smoke` runs everything once in small, to prove that all implementations agree.
 */
import { availableParallelism, loadavg } from 'node:os'
import type { BenchCase, Size } from './bench-case.ts'
import { agreementCase } from './cases/agreement-case.ts'
import { alphaCase } from './cases/alpha-case.ts'
import { iccCase } from './cases/icc-case.ts'
import { cubeCase, partitionsCase } from './cases/protect-case.ts'
import { runChartCase } from './cases/run-chart-case.ts'
import { tallyCase } from './cases/tally-case.ts'
import { varianceCase } from './cases/variance-case.ts'
import { describeCase } from './describe-case.ts'
import { measure, type Timing } from './measure.ts'

const cases: readonly ((size: Size) => BenchCase)[] = [
  alphaCase,
  runChartCase,
  tallyCase,
  partitionsCase,
  cubeCase,
  agreementCase,
  iccCase,
  varianceCase,
]

const isSmoke = process.argv.includes('--smoke')

const runCase = async (make: (size: Size) => BenchCase): Promise<string> => {
  const made = make(isSmoke ? 'small' : 'full')
  const timings: Timing[] = []
  const results: unknown[] = []
  try {
    for (const contender of made.contenders) {
      const { timing, result } = await measure(contender, { once: isSmoke })
      timings.push(timing)
      results.push(result)
    }
    made.compare(results)
  } finally {
    await made.close?.()
  }
  return isSmoke ? `${made.title}: ${made.contenders.length} ran and agree` : describeCase(made, timings)
}

if (!isSmoke)
  console.log(
    `Node ${process.version}, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}. Ratios are times as multiples of ours; cpu is what the process was busy, its workers and its collecting of garbage included: where it is far below the median, others had the machine.\n`,
  )
for (const make of cases) console.log(await runCase(make))
