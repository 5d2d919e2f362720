import { cleanup, render, screen, waitFor } from '@solidjs/testing-library'
import { QueryClientProvider, useQuery } from '@tanstack/solid-query'
import fc from 'fast-check'
import { For } from 'solid-js'
import { afterEach, describe, expect, it } from 'vitest'
import { createQueryClient } from './query-client.ts'
import { shareUnchanged } from './share-unchanged.ts'

afterEach(cleanup)

describe('shareUnchanged', () => {
  const answer = fc.letrec(tie => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom(null, 0, 1, '', 'a', true),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(fc.constantFrom('id', 'code', 'item', 'rows', 'label'), tie('value'), { maxKeys: 4 }),
    ),
  })).value

  it('says what is said now, whatever was said before, and changes neither', () => {
    fc.assert(
      fc.property(answer, answer, (before, after) => {
        const said = [structuredClone(before), structuredClone(after)]
        expect(shareUnchanged(before, after)).toEqual(said[1])
        expect([before, after]).toEqual(said)
      }),
    )
  })

  it('is what was said before where the same is said again', () => {
    fc.assert(
      fc.property(answer, before => {
        expect(shareUnchanged(before, structuredClone(before))).toBe(before)
      }),
    )
  })

  it('looks into no map and no date', () => {
    const after = { at: new Date(2), names: new Map([['b', 'Ben']]) }
    expect(shareUnchanged({ at: new Date(1), names: new Map([['a', 'Ana']]) }, after)).toEqual(after)
  })

  it('keeps entries that only moved', () => {
    const before = {
      rows: [
        { id: 'a', label: 'A' },
        { id: 'b', label: 'B' },
        { id: 'c', label: 'C' },
      ],
    }
    const { rows } = shareUnchanged(before, {
      rows: [
        { id: 'new', label: 'N' },
        { id: 'c', label: 'C' },
        { id: 'a', label: 'Other' },
      ],
    })
    expect(rows[1]).toBe(before.rows[2])
    expect(rows[2]).toEqual({ id: 'a', label: 'Other' })
  })
})

it('a row that stays the same stays on the page when it is read again', async () => {
  const answers = [
    [
      { id: 'a', label: 'Ana' },
      { id: 'b', label: 'Ben' },
    ],
    [
      { id: 'c', label: 'Cruz' },
      { id: 'a', label: 'Ana' },
      { id: 'b', label: 'Ben' },
    ],
    [
      { id: 'a', label: 'Ana' },
      { id: 'b', label: 'Benita' },
    ],
  ]
  let reads = 0
  const queries = createQueryClient()
  const List = () => {
    const rows = useQuery(() => ({ queryKey: ['rows'], queryFn: () => Promise.resolve(structuredClone(answers[reads++] ?? [])) }))
    return <For each={rows.data}>{row => <p>{row.label}</p>}</For>
  }
  render(() => (
    <QueryClientProvider client={queries}>
      <List />
    </QueryClientProvider>
  ))
  const ana = await screen.findByText('Ana')
  const ben = screen.getByText('Ben')
  await queries.invalidateQueries({ queryKey: ['rows'] })
  await screen.findByText('Cruz')
  expect([screen.getByText('Ana'), screen.getByText('Ben')]).toEqual([ana, ben])
  await queries.invalidateQueries({ queryKey: ['rows'] })
  await screen.findByText('Benita')
  await waitFor(() => expect(screen.queryByText('Cruz')).toBeNull())
  expect(screen.getByText('Ana')).toBe(ana)
})
