import type { APIRequestContext, Page } from '@playwright/test'

/** Sends a change as that browser would, with its session. Fails with what the server refused. */
export async function askServer<Output>(
  asker: Page | APIRequestContext,
  { server, procedure, input }: { readonly server: { readonly url: string }; readonly procedure: string; readonly input: object },
): Promise<Output> {
  const requests = 'request' in asker ? asker.request : asker
  const response = await requests.post(`${server.url}/trpc/${procedure}`, { data: input, headers: { origin: server.url } })
  const answer: { readonly result?: { readonly data: Output } } = await response.json()
  if (answer.result === undefined) throw new Error(`${procedure} was refused with ${response.status()}: ${JSON.stringify(answer)}`)
  return answer.result.data
}
