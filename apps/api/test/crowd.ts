import { performance } from 'node:perf_hooks'
import type { Browser } from './browser.ts'
import { type EventStream, followActivity } from './event-stream.ts'
import { sheetOf } from './test-district.ts'

export interface Crowd {
  readonly code: string
  readonly slug: string
  readonly people: number
  /** Every so manieth types the code wrong first, as people do. */
  readonly mistypes: number
}

export interface Joined {
  readonly milliseconds: number
  readonly problem: string | null
  /** The screen goes on listening; null where it never came so far. */
  readonly live: EventStream | null
}

/** So many phones behind one address, all at once: look at the code, join, read the form, follow what happens, mark in three visits, hand in. */
export const joinTogether = (browse: () => Browser, crowd: Crowd): Promise<readonly Joined[]> =>
  Promise.all(Array.from({ length: crowd.people }, (_, index) => joinAndRate(browse(), { ...crowd, index })))

const joinAndRate = async (browser: Browser, { code, slug, mistypes, index }: Crowd & { readonly index: number }): Promise<Joined> => {
  const started = performance.now()
  try {
    if (index % mistypes === 0) await browser.query('joining.look', { invitation: { code: 'CCCCCC' } })
    await browser.ask('joining.look', { invitation: { code } })
    const name = `Guest ${index + 1}`
    const { roundId } = await browser.tell<{ roundId: string }>('joining.asGuest', { code, name, position: null, locale: 'es' })
    const ofRound = { slug, roundId }
    const { items } = await browser.ask<{ items: readonly { code: string }[] }>('rounds.form', { ...ofRound, locale: 'es' })
    const live = await followActivity(browser, { slug })
    await browser.ask('ratings.sheet', ofRound)
    for (const [visit, { code: item }] of items.slice(0, 3).entries())
      await browser.tell('ratings.save', { ...ofRound, items: sheetOf({ [item]: (index * 7 + visit) % 101 }) })
    await browser.tell('ratings.submit', ofRound)
    await browser.ask('meetings.read', { ...ofRound, locale: 'es' })
    return { milliseconds: performance.now() - started, problem: null, live }
  } catch (thrown) {
    return { milliseconds: performance.now() - started, problem: thrown instanceof Error ? thrown.message : 'unknown', live: null }
  }
}
