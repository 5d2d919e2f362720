import type { Page } from '@playwright/test'

/** What the live stream says happened. */
interface ActivityEvent {
  readonly no: number
  readonly kind: string
  readonly roundId: string | null
}

/** Everything the live stream tells the person on that page from the district's first event up to and with the one looked for. */
export async function readActivity(
  page: Page,
  { slug, until }: { slug: string; until: (event: ActivityEvent) => boolean },
): Promise<readonly ActivityEvent[]> {
  const events: ActivityEvent[] = []
  const isLast = `see${Math.random().toString(36).slice(2)}`
  await page.exposeFunction(isLast, (event: ActivityEvent) => {
    events.push(event)
    return until(event)
  })
  await page.evaluate(
    async ({ address, name }) => {
      const see: (event: unknown) => Promise<boolean> = Reflect.get(globalThis, name)
      const stream = new EventSource(address)
      await new Promise<void>((resolve, reject) => {
        stream.onmessage = async message => {
          if (await see(JSON.parse(message.data))) resolve()
        }
        stream.onerror = () => reject(new Error('the stream broke off'))
      })
      stream.close()
    },
    { address: `/trpc/activity.follow?input=${encodeURIComponent(JSON.stringify({ slug, lastEventId: '0' }))}`, name: isLast },
  )
  return events
}
