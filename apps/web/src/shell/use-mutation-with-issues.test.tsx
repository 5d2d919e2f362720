import { createMemoryHistory, MemoryRouter, Route } from '@solidjs/router'
import { cleanup, render } from '@solidjs/testing-library'
import { QueryClient, QueryClientProvider } from '@tanstack/solid-query'
import { TRPCClientError } from '@trpc/client'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { districtKey } from '../server/query-keys.ts'
import { type Command, type CommandOptions, useMutationWithIssues } from './use-mutation-with-issues.ts'

afterEach(cleanup)

const refused = () => {
  const failure = TRPCClientError.from(new Error('wire'))
  Object.assign(failure, { data: { kind: 'issue', code: 'org.name_taken', path: ['name'], params: { name: 'Madrone' }, requestId: 'r1' } })
  return failure
}

const commandOf = <Input, Output>(options: CommandOptions<Input, Output>) => {
  const queries = new QueryClient()
  const history = createMemoryHistory()
  history.set({ value: '/d/alder' })
  let command: Command<Input, Output> | undefined
  const Page = () => {
    command = useMutationWithIssues(options)
    return null
  }
  render(() => (
    <QueryClientProvider client={queries}>
      <MemoryRouter history={history}>
        <Route path="/d/:slug" component={Page} />
      </MemoryRouter>
    </QueryClientProvider>
  ))
  if (command === undefined) throw new Error('the page did not show')
  return { command, queries }
}

describe('useMutationWithIssues', () => {
  it('answers with the issue and keeps it until it is cleared', async () => {
    const { command } = commandOf({ mutate: async (_: string) => Promise.reject(refused()) })
    const outcome = await command.run('Madrone')
    expect(outcome).toMatchObject({ ok: false, error: { kind: 'issue', code: 'org.name_taken', path: ['name'] } })
    expect(command.error()?.params).toEqual({ name: 'Madrone' })
    expect(command.isBusy()).toBe(false)
    command.clear()
    expect(command.error()).toBe(null)
  })

  it('runs once however often it is pressed', async () => {
    const mutate = vi.fn(async (input: string) => input)
    const { command } = commandOf({ mutate })
    const [first, second] = await Promise.all([command.run('a'), command.run('b')])
    expect(mutate).toHaveBeenCalledTimes(1)
    expect(second).toBe(first)
  })

  it('lets the touched slices of this district be read again, and no other', async () => {
    const { command, queries } = commandOf({ mutate: async (input: string) => input, touches: ['people'] })
    const here = districtKey('alder', { slice: 'people', name: 'read' })
    const elsewhere = districtKey('other', { slice: 'people', name: 'read' })
    for (const key of [here, elsewhere]) queries.setQueryData(key, {})
    await command.run('a')
    expect(queries.getQueryState(here)?.isInvalidated).toBe(true)
    expect(queries.getQueryState(elsewhere)?.isInvalidated).toBe(false)
  })
})
