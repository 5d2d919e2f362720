import { Worker } from 'node:worker_threads'
import type { Axis, Counts, Table } from '@tilth/core/privacy'
import { seededGenerator } from '@tilth/core/rubrics'
import type { BenchCase, Size } from '../bench-case.ts'

const axis = (id: string, size: number): Axis => ({ id, values: Array.from({ length: size }, (_, value) => `${id}${value}`) })

interface Shape {
  readonly title: string
  readonly aim: number
  readonly limit: string
  readonly table: Table
}

/** Every partition divides the same people of each school into two, so all breakdowns agree on the schools' totals. */
const partitionsOf = (schools: number, partitions: number): Table => {
  const { below } = seededGenerator(29)
  const sizes = Array.from({ length: schools }, () => 20 + below(600))
  const school = axis('school', schools)
  const axes = Array.from({ length: partitions }, (_, index) => axis(`in${index}-`, 2))
  return {
    axes: [school, ...axes],
    breakdowns: axes.map(({ id }, index) => ({
      axes: [school.id, id],
      counts: sizes.map(size => {
        const inside = Math.min(size, below(1 + Math.ceil((size * (index + 1)) / (2 * partitions))))
        return [inside, size - inside]
      }),
    })),
  }
}

const cubeOf = (sizes: readonly [number, number, number]): Table => {
  const { below } = seededGenerator(31)
  const [first, second, third] = sizes
  const counts: Counts = Array.from({ length: first }, () =>
    Array.from({ length: second }, () => Array.from({ length: third }, () => (below(4) === 0 ? below(15) : 10 + below(60)))),
  )
  const axes = [axis('a', first), axis('b', second), axis('c', third)]
  return { axes, breakdowns: [{ axes: axes.map(({ id }) => id), counts }] }
}

/** One table in a worker of its own, its journey there and back included. */
const inWorker = ({ title, aim, limit, table }: Shape): BenchCase => {
  const worker = new Worker(new URL('../protect-worker.mjs', import.meta.url))
  const ask = async (): Promise<unknown> =>
    new Promise((resolve, reject) => {
      worker.removeAllListeners().once('message', resolve).once('error', reject)
      worker.postMessage(table)
    })
  return {
    title,
    aim,
    limit,
    contenders: [{ name: 'tilth, in a worker', run: ask }],
    recorded: [],
    compare: ([hidden]) => {
      if (!Array.isArray(hidden) || hidden.length === 0 || !hidden.every(key => typeof key === 'string'))
        throw new Error(`protect: ${JSON.stringify(hidden)}`)
    },
    close: () => worker.terminate(),
  }
}

export const partitionsCase = (size: Size): BenchCase => {
  const [schools, partitions] = size === 'full' ? [1000, 12] : [6, 2]
  return inWorker({
    title: `protect, ${schools} schools x ${partitions} partitions with margins`,
    aim: 3000,
    limit: 'a proof is searched for every hidden cell and checked again in the audit',
    table: partitionsOf(schools, partitions),
  })
}

export const cubeCase = (size: Size): BenchCase => {
  const sizes: readonly [number, number, number] = size === 'full' ? [12, 30, 3] : [3, 4, 2]
  return inWorker({
    title: `protect, ${sizes.join(' x ')} with margins`,
    aim: 1000,
    limit: 'in three dimensions a proof is a walk through the kernel of the sums, found by search',
    table: cubeOf(sizes),
  })
}
