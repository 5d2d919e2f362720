import { useQueryClient } from '@tanstack/solid-query'
import { type Command, useMutationWithIssues } from '../shell/use-mutation-with-issues.ts'
import { accountKey } from './queries.ts'

/** A change to the own account; the page is read again after it. */
export const useAccountCommand = <Input, Output>(mutate: (input: Input) => Promise<Output>): Command<Input, Output> => {
  const queries = useQueryClient()
  return useMutationWithIssues({
    mutate: async (input: Input) => {
      const output = await mutate(input)
      await queries.invalidateQueries({ queryKey: accountKey })
      return output
    },
  })
}
