import type { Result } from '@tilth/core'
export const notBuilt = async <Output>(): Promise<Result<Output>> => {
  throw new Error('not built')
}
export const noSubject = async (): Promise<null> => null
