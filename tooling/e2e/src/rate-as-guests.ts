import { request } from '@playwright/test'
import { askServer } from './ask-server.ts'
import type { RunningServer } from './start-server.ts'

export interface Guests {
  readonly server: RunningServer
  readonly code: string
  readonly roundId: string
  readonly items: readonly string[]
  /** One guest a row: the guest's role, and a mark for each of the items. */
  readonly sheets: readonly { readonly position: string; readonly marks: readonly number[] }[]
}

/** People without accounts join a round of the demo by its code, rate everything and hand in: without a screen, for rounds that need many. */
export async function rateAsGuests({ server, code, roundId, items, sheets }: Guests): Promise<void> {
  for (const [index, { position, marks }] of sheets.entries()) {
    const guest = await request.newContext({ baseURL: server.url })
    await askServer(guest, {
      server,
      procedure: 'joining.asGuest',
      input: { code, name: `Guest ${index + 1}`, position, locale: index % 2 === 0 ? 'en' : 'es' },
    })
    const sheet = items.map((item, place) => [
      item,
      { mark: marks[place] ?? 50, importance: null, note: '', skipped: false, sequence: 1, device: 'journey' },
    ])
    await askServer(guest, { server, procedure: 'ratings.save', input: { slug: 'demo', roundId, items: Object.fromEntries(sheet) } })
    await askServer(guest, { server, procedure: 'ratings.submit', input: { slug: 'demo', roundId } })
    await guest.dispose()
  }
}
