import type { Browser } from './browser.ts'
import { unpackWorkbook } from './unpack-workbook.ts'

export interface Received {
  readonly step: string
  readonly request: string
  readonly status: number
  readonly headers: readonly (readonly [string, string])[]
  readonly body: string
}

const exportFormats = ['csv', 'xlsx']

/** Everything there is to ask of a round, allowed or not, in one order: an answer that is refused must be refused alike. */
export const lookAround = async (
  browser: Browser,
  { slug, roundId, step }: { readonly slug: string; readonly roundId: string; readonly step: string },
): Promise<readonly Received[]> => {
  const before = browser.exchanges.length
  const locale = 'en'
  const ofRound = { slug, roundId, locale }
  await browser.query('session.current', {})
  await browser.query('district.me', { slug })
  await browser.query('district.home', { slug, locale })
  await browser.query('people.read', { slug })
  await browser.query('plugins.read', { slug, locale })
  await browser.query('rounds.list', { slug, locale })
  await browser.query('rounds.read', ofRound)
  await browser.query('rounds.form', ofRound)
  await browser.query('ratings.sheet', { slug, roundId })
  await browser.query('results.read', ofRound)
  await browser.query('priorities.read', ofRound)
  await browser.query('meetings.read', ofRound)
  await browser.query('meetings.agenda', ofRound)
  await browser.query('meetings.minutes', ofRound)
  await browser.query('voices.read', { slug, roundId })
  for (const by of ['role', 'site', 'language']) await browser.query('breakdowns.read', { ...ofRound, by })
  await browser.query('breakdowns.compare', ofRound)
  await browser.query('ballots.read', ofRound)
  await browser.query('layerNotes.read', ofRound)
  await browser.query('paper.read', ofRound)
  await browser.query('windows.list', { slug, locale })
  await browser.command('results.comment', { slug, roundId, item: 'E1', text: 'What do they say?' })
  await browser.command('results.recordFinding', { slug, roundId, item: 'E1', version: 0, position: 50, reason: 'x', minorityNote: '' })
  await browser.command('priorities.choose', { slug, roundId, version: 0, item: 'E1', lens: 'urgent', reason: 'x' })
  await browser.command('ballots.open', { slug, roundId, items: ['E1', 'E2'], dots: 1, dotsAnItem: 1 })
  await browser.command('meetings.openSecondPass', { slug, roundId, item: 'E1' })
  const answers = browser.exchanges.slice(before).map(exchange => ({ step, ...exchange }))
  const files: Received[] = []
  for (const format of exportFormats) {
    const answer = await browser.fetch(`/api/d/${slug}/rounds/${roundId}/export?format=${format}&locale=${locale}`)
    const bytes = Buffer.from(await answer.arrayBuffer())
    const body = format === 'xlsx' && answer.status === 200 ? unpackWorkbook(bytes) : bytes.toString('utf8')
    // A packed file is as long as the time it was packed at happens to be.
    const headers = [...answer.headers].filter(([name]) => format !== 'xlsx' || name !== 'content-length')
    files.push({ step, request: `export ${format}`, status: answer.status, headers, body })
  }
  const page = await browser.fetch(`/d/${slug}/rounds/${roundId}/print`)
  return [...answers, ...files, { step, request: 'print', status: page.status, headers: [...page.headers], body: await page.text() }]
}
