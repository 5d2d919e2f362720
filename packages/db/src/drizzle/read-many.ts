import type { BatchItem, BatchResponse } from 'drizzle-orm/batch'
import { drizzle } from 'drizzle-orm/sqlite-proxy'
import type { Port } from '../port/port.ts'
import { toArguments } from './to-statement.ts'

type Query = BatchItem<'sqlite'>

/** Reads all queries in one round trip on one snapshot, each result typed as its query: `const [rounds, people] = await readMany(port, [q1, q2])`. */
export const readMany = <const Q extends readonly [Query, ...Query[]]>(port: Port, queries: Q): Promise<BatchResponse<Q>> =>
  drizzle(
    () => Promise.reject(new Error('reads go in a batch')),
    async calls => {
      const results = await port.read(calls.map(({ sql, params }) => ({ sql, args: toArguments(params) })))
      return results.map((rows, index) => ({ rows: (calls[index]?.method === 'get' ? rows[0] : rows) as unknown[] }))
    },
  ).batch(queries as never) as Promise<BatchResponse<Q>>

/** All rows of one query. */
export const readAll = async <R>(port: Port, query: Query & { readonly _: { readonly result: R } }): Promise<R> => {
  const [rows] = await readMany(port, [query])
  return rows as R
}

/** The first row of one query; undefined when there is none. */
export const readOne = async <T>(port: Port, query: Query & { readonly _: { readonly result: T[] } }): Promise<T | undefined> => {
  const rows = await readAll(port, query)
  return rows[0]
}
