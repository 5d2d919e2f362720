import type { Browser } from './browser.ts'

export interface StreamEvent {
  readonly event: string
  readonly id: string | null
  readonly data: string
}

export interface EventStream {
  readonly response: Response
  /** All that was received so far, byte by byte, but for the heartbeats, which come by the clock. */
  received(): string
  /** The same taken apart, heartbeats included. */
  readonly events: readonly StreamEvent[]
  /** Activity received so far. */
  activity(): readonly { readonly no: number; readonly kind: string; readonly roundId: string | null }[]
  /** Waits until something holds, or fails with what was received. */
  until(holds: (stream: EventStream) => boolean): Promise<void>
  /** How the server ended it: `return` is an end meant as one, `cut` a connection that broke off; null while it runs. */
  ending(): 'return' | 'cut' | null
  stop(): void
}

/** Follows a district's activity as a screen does: server-sent events over a plain GET. */
export const followActivity = async (
  browser: Browser,
  input: { readonly slug: string; readonly lastEventId?: string },
): Promise<EventStream> => {
  const abort = new AbortController()
  const response = await browser.fetch(`/trpc/activity.follow?input=${encodeURIComponent(JSON.stringify(input))}`, {
    headers: { accept: 'text/event-stream' },
    signal: abort.signal,
  })
  const events: StreamEvent[] = []
  const received: string[] = []
  let ending: 'return' | 'cut' | null = null
  const stream: EventStream = {
    response,
    received: () => received.join('\n\n'),
    events,
    activity: () => events.filter(({ event, id }) => event === 'message' && id !== null).map(({ data }) => JSON.parse(data)),
    async until(holds) {
      const giveUpAt = Date.now() + 15_000
      while (!holds(stream)) {
        if (Date.now() > giveUpAt) throw new Error(`waited in vain; received ${JSON.stringify(events)}, ending ${ending}`)
        await new Promise(resolve => setTimeout(resolve, 10))
      }
    },
    ending: () => ending,
    stop: () => abort.abort(),
  }
  const read = async (): Promise<void> => {
    let text = ''
    try {
      for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
        text += chunk
        const parts = text.split('\n\n')
        text = parts.pop() ?? ''
        received.push(...parts.filter(part => !part.startsWith('event: ping')))
        events.push(...parts.map(parseEvent))
      }
    } catch {
      ending = 'cut'
    }
    ending = events.at(-1)?.event === 'return' ? 'return' : 'cut'
  }
  void read()
  return stream
}

const parseEvent = (text: string): StreamEvent => {
  const fields = new Map(text.split('\n').map(line => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]))
  return { event: fields.get('event') ?? 'message', id: fields.get('id') ?? null, data: fields.get('data') ?? '' }
}
