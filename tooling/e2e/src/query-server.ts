import type { Page } from '@playwright/test'

/** Asks a question as that browser would, with its session. Fails with what the server refused. */
export async function queryServer<Output>(
  page: Page,
  { server, procedure, input }: { readonly server: { readonly url: string }; readonly procedure: string; readonly input: object },
): Promise<Output> {
  const response = await page.request.get(`${server.url}/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`)
  const answer: { readonly result?: { readonly data: Output } } = await response.json()
  if (answer.result === undefined) throw new Error(`${procedure} was refused with ${response.status()}: ${JSON.stringify(answer)}`)
  return answer.result.data
}
