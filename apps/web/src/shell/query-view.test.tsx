import { cleanup, render, screen } from '@solidjs/testing-library'
import { I18nProvider } from '@tilth/ui'
import { createSignal } from 'solid-js'
import { afterEach, describe, expect, it } from 'vitest'
import { TilthError } from '../server/tilth-error.ts'
import { QueryView, type ShownQuery } from './query-view.tsx'

afterEach(cleanup)

const pending: ShownQuery<string> = {
  isSuccess: false,
  isError: false,
  isRefetchError: false,
  data: undefined,
  error: null,
  refetch: () => {},
}
const failure = new TilthError({ kind: 'fault', code: 'fault', requestId: '7F3K-22' })

const scene = (start: ShownQuery<string>) => {
  const [query, setQuery] = createSignal(start)
  render(() => (
    <I18nProvider locale="en">
      <QueryView query={query()} loading={<p>on its way</p>}>
        {shown => <p>{shown()}</p>}
      </QueryView>
    </I18nProvider>
  ))
  return { setQuery }
}

describe('QueryView', () => {
  it('shows what is on its way, then what came', () => {
    const { setQuery } = scene(pending)
    expect(screen.getByText('on its way')).toBeTruthy()
    setQuery({ ...pending, isSuccess: true, data: 'sixteen conditions' })
    expect(screen.getByText('sixteen conditions')).toBeTruthy()
    expect(screen.queryByText('on its way')).toBe(null)
  })

  it('keeps what was read when reading it again fails', () => {
    const { setQuery } = scene({ ...pending, isSuccess: true, data: 'sixteen conditions' })
    setQuery({ ...pending, isError: true, isRefetchError: true, data: 'sixteen conditions', error: failure })
    expect(screen.getByText('sixteen conditions')).toBeTruthy()
  })

  it('does not read what is not there, which would hold up the whole page', () => {
    let reads = 0
    const unread: ShownQuery<string> = {
      ...pending,
      get data() {
        reads += 1
        return undefined
      },
    }
    scene(unread)
    expect(reads).toBe(0)
  })

  it('says what failed, with a way to try again and the number', () => {
    scene({ ...pending, isError: true, error: failure })
    expect(screen.getByRole('alert').textContent).toContain('7F3K-22')
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy()
  })

  it.each([
    [new TilthError({ kind: 'denied', code: 'denied', requestId: '7F3K-22' }), 'Your role does not include this.'],
    [new TilthError({ kind: 'issue', code: 'not_found', requestId: '7F3K-22' }), 'This is not here, or not open to you.'],
  ])('says what is not open to somebody and asks nobody to try again', (error, words) => {
    scene({ ...pending, isError: true, error })
    expect(screen.getByRole('alert').textContent).toContain(words)
    expect(screen.getByRole('alert').textContent).not.toContain('7F3K-22')
    expect(screen.queryByRole('button')).toBe(null)
  })
})
