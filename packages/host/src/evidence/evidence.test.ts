import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { query, readMany } from '@tilth/db'
import { activity, evidence, storedFile } from '@tilth/db/district'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { createTestDistrict, refuse, succeed } from '../../test/harness.ts'
import { openTlaRound } from '../../test/tla-round.ts'
import { uploadEvidence } from '../files/use-cases.ts'
import { runDueJobs } from '../jobs/jobs.ts'
import { revealRound } from '../rounds/use-cases.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { longestSide, shrinkPicture } from './shrink-picture.ts'
import {
  addEvidenceFile,
  addEvidenceLink,
  downloadEvidence,
  editEvidence,
  readEvidence,
  removeEvidence,
  stopUsingEvidence,
  useEvidence,
} from './use-cases.ts'

const words = { title: 'Walkthrough notes', observedOn: '2026-03-02', expiresOn: null }
const link = { ...words, item: 'E1', url: 'https://district.example/notes' }

const photo = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#7a5' } })
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '38/1 34/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '121/1 29/1 0/1' } })
    .jpeg()
    .toBuffer()

const gathered = async (visibility = 'named') => {
  const district = await createTestDistrict()
  const round = await openTlaRound(district, 3, { visibility })
  const { roundId } = round
  const [first = round.leading, second = round.leading] = round.contexts
  const read = (context: DistrictContext) => succeed(readEvidence, context, { roundId, locale: 'en' })
  const bring = async (context: DistrictContext, given: { readonly name: string; readonly bytes: Uint8Array }) => {
    const { uploadId } = await succeed(uploadEvidence, context, { roundId, orgId: null, name: given.name, bytes: [given.bytes] })
    return { roundId, item: 'E1', uploadId, ...words }
  }
  const bytesOf = async (context: DistrictContext, evidenceId: string): Promise<Buffer> => {
    const pieces: Uint8Array[] = []
    for await (const piece of (await succeed(downloadEvidence, context, { roundId, evidenceId })).bytes) pieces.push(piece)
    return Buffer.concat(pieces)
  }
  return { ...round, district, first, second, read, bring, bytesOf }
}

test('a link stands beside its condition for the whole team, from the start, and says nothing of marks', async () => {
  const { first, second, read, roundId, rate } = await gathered()
  await succeed(addEvidenceLink, first, { roundId, ...link })
  const before = await read(second)
  expect(before.used).toMatchObject([
    {
      kind: 'link',
      title: 'Walkthrough notes',
      url: 'https://district.example/notes',
      items: ['E1'],
      addedBy: 'Member 1',
      may: { change: false },
    },
  ])
  await rate(0, { E1: 90, E2: 10, S6: 30 })
  expect(await read(second)).toEqual(before)
})

test('in a round without names neither the list nor the history says who brought it', async () => {
  const { first, second, read, roundId, district } = await gathered('confidential')
  await succeed(addEvidenceLink, first, { roundId, ...link })
  expect((await read(second)).used[0]?.addedBy).toBeNull()
  const context = await district.asSystem()
  const [rows] = await readMany(context.db, [query.select().from(activity)])
  expect(rows.filter(row => row.kind === 'evidence.changed').map(row => row.actorId)).toEqual([null])
})

test('addresses that are no page of the web, dates that run backwards and conditions not in the round are refused', async () => {
  const { first, roundId } = await gathered()
  const add = (given: object) => refuse(addEvidenceLink, first, { roundId, ...link, ...given })
  for (const url of ['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'notes', 'https://me:secret@district.example'])
    expect((await add({ url })).code).toBe('evidence.wrong_address')
  expect((await add({ observedOn: '2026-03-02', expiresOn: '2026-03-01' })).code).toBe('evidence.ends_before_it_begins')
  expect((await add({ item: 'P1' })).code).toBe('evidence.unknown_condition')
})

test('a photo is kept smaller and without where it was taken, and given out as a file', async () => {
  const { first, second, bring, bytesOf, read, roundId } = await gathered()
  const given = await photo(4000, 3000)
  expect((await sharp(given).metadata()).exif).toBeDefined()
  const { evidenceId } = await succeed(addEvidenceFile, first, await bring(first, { name: 'wall.jpg', bytes: given }))
  const made = await bytesOf(second, evidenceId)
  const { width, height, exif } = await sharp(made).metadata()
  expect([width, height, exif]).toEqual([longestSide, 1800, undefined])
  expect((await read(second)).used[0]?.file).toMatchObject({ name: 'wall.jpg', mediaType: 'image/jpeg', size: made.byteLength })
  expect((await refuse(downloadEvidence, second, { roundId, evidenceId: 'guessed' })).code).toBe('not_found')
})

test('a broken picture and one of far too many points get a plain answer', async () => {
  const { first, bring, district } = await gathered()
  const given = await photo(900, 900)
  const broken = await bring(first, { name: 'half.jpg', bytes: given.subarray(0, given.byteLength / 2) })
  expect((await refuse(addEvidenceFile, first, broken)).code).toBe('evidence.picture_unreadable')
  const path = join(district.directory, 'bomb.png')
  writeFileSync(
    path,
    await sharp({ create: { width: 20_000, height: 7_000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer(),
  )
  expect(await shrinkPicture(path, 'image/png')).toMatchObject({ ok: false, error: { code: 'evidence.picture_too_large' } })
})

test('papers and tables are taken as they are; programs are not, whatever they are called', async () => {
  const { first, second, bring, bytesOf } = await gathered()
  const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n')
  const { evidenceId } = await succeed(addEvidenceFile, first, await bring(first, { name: 'plan.pdf', bytes: pdf }))
  expect(await bytesOf(second, evidenceId)).toEqual(pdf)
  const program = await bring(first, { name: 'plan.pdf', bytes: Buffer.from('MZ\u0000\u0001\u0002\u0003 a program') })
  expect((await refuse(addEvidenceFile, first, program)).code).toBe('evidence.type_not_taken')
  const theirs = await bring(second, { name: 'plan.pdf', bytes: pdf })
  expect((await refuse(addEvidenceFile, first, theirs)).code).toBe('evidence.upload_gone')
})

test('the same evidence serves more conditions and later rounds, and stays when one stops using it', async () => {
  const { district, first, read, roundId } = await gathered()
  const { evidenceId } = await succeed(addEvidenceLink, first, { roundId, ...link })
  await succeed(useEvidence, first, { roundId, evidenceId, item: 'E2' })
  await succeed(useEvidence, first, { roundId, evidenceId, item: 'E2' })
  expect((await read(first)).used[0]?.items.toSorted()).toEqual(['E1', 'E2'])
  const later = await openTlaRound(district, 1)
  const [member = later.leading] = later.contexts
  const seen = await succeed(readEvidence, member, { roundId: later.roundId, locale: 'en' })
  expect([seen.used, seen.kept.map(entry => entry.id)]).toEqual([[], [evidenceId]])
  await succeed(useEvidence, member, { roundId: later.roundId, evidenceId, item: 'S6' })
  expect((await read(first)).used[0]?.usedInOtherRounds).toBe(1)
  for (const item of ['E1', 'E2']) await succeed(stopUsingEvidence, first, { roundId, evidenceId, item })
  const view = await read(first)
  expect([view.used, view.kept.map(entry => entry.id)]).toEqual([[], [evidenceId]])
})

test('who brought it and who runs the round may change and remove it, nobody else; removing takes the words and the bytes', async () => {
  const { district, first, second, leading, bring, read, roundId } = await gathered()
  const { evidenceId } = await succeed(addEvidenceFile, first, await bring(first, { name: 'wall.jpg', bytes: await photo(50, 40) }))
  for (const change of [editEvidence, removeEvidence])
    expect((await refuse(change as typeof editEvidence, second, { roundId, evidenceId, ...words })).code).toBe('denied')
  await succeed(editEvidence, first, { roundId, evidenceId, ...words, title: 'The wall' })
  expect((await read(second)).used[0]?.title).toBe('The wall')
  await succeed(removeEvidence, leading, { roundId, evidenceId })
  expect((await read(first)).used).toEqual([])
  expect((await refuse(downloadEvidence, first, { roundId, evidenceId })).code).toBe('not_found')
  district.clock.now = new Date(district.clock.now.getTime() + 2 * 86_400_000)
  await runDueJobs(district.installation)
  const [rows, files] = await readMany(leading.db, [query.select().from(evidence), query.select().from(storedFile)])
  expect(rows).toMatchObject([{ title: '', url: null, sha256: null, fileName: null }])
  expect(files).toEqual([])
})

test('coaches and strangers see nothing before the reveal; afterwards a coach reads and adds nothing', async () => {
  const { district, first, leading, rate, roundId } = await gathered()
  await succeed(addEvidenceLink, first, { roundId, ...link })
  const coach = await district.as(await district.addPerson('Cory Coach', 'coach'))
  const stranger = await district.as(await district.addPerson('Stranger', 'member', district.schoolId))
  const asked = { roundId, locale: 'en' }
  for (const context of [coach, stranger]) expect((await refuse(readEvidence, context, asked)).code).toBe('not_found')
  await rate(0, { E1: 10, E2: 50, S6: 30 })
  await succeed(revealRound, leading, { roundId })
  const view = await succeed(readEvidence, coach, asked)
  expect([view.used.length, view.kept, view.may]).toEqual([1, [], { add: false }])
  expect((await refuse(addEvidenceLink, coach, { roundId, ...link })).code).toBe('denied')
  expect((await refuse(readEvidence, stranger, asked)).code).toBe('not_found')
})
