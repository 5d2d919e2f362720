import { readdirSync } from 'node:fs'
import { openDatabases, query, readAll } from '@tilth/db'
import { draft, response } from '@tilth/db/district'
import { asc } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { type Browser, createBrowser } from './browser.ts'
import { type BuiltServer, buildServer, publicOrigin, startBuiltServer } from './built-server.ts'
import { type Member, setUpDistrict } from './test-district.ts'
import { temporaryDirectory } from './test-server.ts'

const kills = 20
const patience = { timeout: 600_000 }

/** Both marks of a save follow from its number, so a save that was taken half would show. */
const marksOf = (sequence: number): Readonly<Record<'E1' | 'E2', number>> => ({ E1: sequence % 101, E2: (sequence * 7 + 3) % 101 })

/** What one rater knows to be safe, because the server said so. */
interface Rater {
  readonly member: Member
  /** The last number used, acknowledged or not. */
  tried: number
  saved: number
  submitted: number
  /** How often a submission was sent. */
  submissions: number
  readonly acknowledgedSubmissions: number[]
}

test('killed twenty times while raters save: no acknowledged answer lost or doubled', patience, async () => {
  const entry = await buildServer('kill-test')
  const directory = temporaryDirectory()
  let server = await startBuiltServer(entry, directory)
  const setupLink = server.setupLink
  const district = await setUpDistrict({ setupLink, browse: () => createBrowser(server.address, publicOrigin) })
  const { slug, admin } = district
  const raters: Rater[] = []
  for (const name of ['Ada First', 'Ben Second', 'Cyd Third', 'Dov Fourth']) {
    raters.push({
      member: await district.invite(name, 'member'),
      tried: 0,
      saved: 0,
      submitted: 0,
      submissions: 0,
      acknowledgedSubmissions: [],
    })
  }
  const roundId = await district.createRound(raters.map(({ member }) => member.personId))
  await admin.tell('rounds.open', { slug, roundId })

  for (let round = 1; round <= kills; round += 1) {
    let isRunning = true
    const work = raters.map(rater =>
      keepRating({ rater, browser: at(rater.member.browser, server), slug, roundId, isRunning: () => isRunning }),
    )
    const before = raters.map(({ saved }) => saved)
    // In the middle of whatever comes after everybody was answered a few times, at another place each round.
    await Promise.race([until(() => raters.every(({ saved }, index) => saved > (before[index] ?? 0) + (round % 4))), Promise.all(work)])
    await new Promise(resolve => setTimeout(resolve, (round * 7) % 11))
    await server.kill()
    isRunning = false
    await Promise.all(work)
    server = await startBuiltServer(entry, directory)
    expect((await readReady(server)).checks).toMatchObject({
      durability: { ok: true },
      databases: { control: { ok: true }, districts: { refused: [] } },
    })
    for (const rater of raters) await checkSheet({ rater, browser: at(rater.member.browser, server), slug, roundId })
  }
  expect(raters.every(({ saved, submitted }) => saved >= kills && submitted > 0)).toBe(true)
  expect(await server.stop()).toBe(0)

  const opened = await openDatabases({ directory, clock: Date.now })
  if (!opened.ok) throw new Error(opened.error.code)
  const [districtId = ''] = opened.value.districtIds()
  const port = await opened.value.district(districtId)
  const versions = await readAll(port, query.select().from(response).orderBy(asc(response.submittedNo)))
  const drafts = await readAll(port, query.select().from(draft))
  await opened.value.close()
  expect(drafts).toHaveLength(raters.length)
  expect(new Set(versions.map(({ submittedNo }) => submittedNo)).size).toBe(versions.length)
  for (const rater of raters) {
    const mine = versions.filter(({ personId }) => personId === rater.member.personId)
    expect(mine.map(({ version }) => version)).toEqual(mine.map((_, index) => index + 1))
    const marks = mine.map(version => `${version.marks[0]},${version.marks[1]}`)
    // The same answers twice in a row would be one submission taken twice.
    expect(marks.filter((mark, index) => mark === marks[index - 1])).toEqual([])
    for (const sequence of rater.acknowledgedSubmissions) {
      const { E1, E2 } = marksOf(sequence)
      expect(marks.filter(mark => mark === `${E1},${E2}`).length).toBeGreaterThan(0)
    }
    expect(mine.length).toBeGreaterThanOrEqual(rater.acknowledgedSubmissions.length)
    expect(mine.length).toBeLessThanOrEqual(rater.submissions)
  }
})

test('told to end, it ends in order and leaves no word of itself behind', patience, async () => {
  const entry = await buildServer('stop-test')
  const directory = temporaryDirectory()
  const server = await startBuiltServer(entry, directory)
  expect(server.setupLink).toMatch(/^http:\/\/tilth\.test\/setup\?token=[\w-]{32}$/)
  expect(await server.stop()).toBe(0)
  expect(readdirSync(directory).filter(name => ['server.json', 'owner.json'].includes(name))).toEqual([])
  const again = await startBuiltServer(entry, directory)
  expect(again.setupLink).not.toBe(server.setupLink)
  await again.kill()
})

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise(resolve => setTimeout(resolve, 2))
}

interface Scene {
  readonly rater: Rater
  readonly browser: Browser
  readonly slug: string
  readonly roundId: string
}

const itemsOf = (sequence: number) =>
  Object.fromEntries(
    Object.entries(marksOf(sequence)).map(([code, mark]) => [
      code,
      { mark, importance: null, note: '', skipped: false, sequence, device: 'browser-a' },
    ]),
  )

/** Saves as fast as it is answered, submits every third time, until the server is gone. Only what was answered counts as said. */
const keepRating = async ({ rater, browser, slug, roundId, isRunning }: Scene & { readonly isRunning: () => boolean }): Promise<void> => {
  try {
    while (isRunning()) {
      rater.tried += 1
      const sequence = rater.tried
      await browser.tell('ratings.save', { slug, roundId, items: itemsOf(sequence) })
      rater.saved = sequence
      if (sequence % 3 !== 0) continue
      rater.submissions += 1
      await browser.tell('ratings.submit', { slug, roundId })
      rater.submitted = sequence
      rater.acknowledgedSubmissions.push(sequence)
    }
  } catch (thrown) {
    // Nobody there any more; an answer that refuses would be another matter.
    if (!(thrown instanceof TypeError || thrown instanceof SyntaxError)) throw thrown
  }
}

interface StoredSheet {
  readonly items: Readonly<Record<string, { readonly mark: number; readonly sequence: number }>>
  readonly submittedAt: string | null
}

/** What the server holds is the last save it acknowledged, or one that was on its way; whole, and never older. */
const checkSheet = async ({ rater, browser, slug, roundId }: Scene): Promise<void> => {
  const { items, submittedAt } = await browser.ask<StoredSheet>('ratings.sheet', { slug, roundId })
  const stored = items.E1?.sequence ?? 0
  expect(stored).toBeGreaterThanOrEqual(rater.saved)
  expect(stored).toBeLessThanOrEqual(rater.tried)
  if (stored > 0) expect([items.E1, items.E2]).toMatchObject(Object.values(marksOf(stored)).map(mark => ({ mark, sequence: stored })))
  if (rater.submitted > 0) expect(submittedAt).not.toBeNull()
}

/** The same person at the address of a server that was started anew. */
const at = (browser: Browser, server: BuiltServer): Browser => {
  const moved = createBrowser(server.address, publicOrigin)
  for (const [name, value] of browser.cookies) moved.cookies.set(name, value)
  return moved
}

const readReady = async (server: BuiltServer): Promise<{ readonly checks: unknown }> => {
  const response = await fetch(`${server.address}/ready`)
  return (await response.json()) as { readonly checks: unknown }
}
