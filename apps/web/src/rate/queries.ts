import { useQuery } from '@tanstack/solid-query'
import type { FieldValue } from '@tilth/core/fields'
import type { SheetItem, SheetItems } from '@tilth/core/rubrics'
import { districtKey } from '../server/query-keys.ts'
import { server } from '../server/server.ts'

interface OfSheet {
  readonly slug: string
  readonly roundId: string
}

export type SheetView = Awaited<ReturnType<typeof server.ratings.sheet.query>>

export const sheetKey = ({ slug, roundId }: OfSheet) => districtKey(slug, { slice: 'ratings', name: 'sheet', input: { roundId } })

/** My own sheet in a round. */
export const useSheet = (input: () => OfSheet) =>
  useQuery(() => ({
    queryKey: sheetKey(input()),
    queryFn: ({ signal }) => server.ratings.sheet.query({ ...input() }, { signal }),
  }))

type WireItems = Parameters<typeof server.ratings.save.mutate>[0]['items']

const importanceForWire = (importance: number | null): 0 | 1 | 2 | null =>
  importance === 0 || importance === 1 || importance === 2 ? importance : null

const valueForWire = (value: FieldValue): string | number | boolean | string[] | null =>
  typeof value === 'object' && value !== null ? [...value] : value

const itemForWire = ({ value, ...item }: SheetItem): WireItems[string] => ({
  ...item,
  importance: importanceForWire(item.importance),
  ...(value !== undefined && { value: valueForWire(value) }),
})

const itemsForWire = (items: SheetItems): WireItems =>
  Object.fromEntries(Object.entries(items).map(([code, item]) => [code, itemForWire(item)]))

export const saveSheet = ({ slug, roundId, items }: OfSheet & { readonly items: SheetItems }) =>
  server.ratings.save.mutate({ slug, roundId, items: itemsForWire(items) })

/** Sends without waiting for the answer, and goes on while the page ends. What it cannot carry stays on the device. */
export const saveWhileLeaving = ({ slug, roundId, items }: OfSheet & { readonly items: SheetItems }): void => {
  const body = JSON.stringify({ slug, roundId, items: itemsForWire(items) })
  void fetch('/trpc/ratings.save', { method: 'POST', keepalive: true, headers: { 'content-type': 'application/json' }, body }).catch(
    () => {},
  )
}

export const handIn = (input: OfSheet) => server.ratings.submit.mutate({ ...input })
