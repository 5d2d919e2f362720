import { query, readMany } from '@tilth/db'
import { storedFile } from '@tilth/db/district'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { begunCycle } from '../../test/cycle-round.ts'
import { refuse, succeed } from '../../test/harness.ts'
import { runDueJobs } from '../jobs/jobs.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { attachLogPhoto, detachLogPhoto, downloadLogPhoto, readCycle, strikeLogLine, uploadLogPhoto } from './use-cases.ts'

const taken = (): Promise<Buffer> =>
  sharp({ create: { width: 400, height: 300, channels: 3, background: '#7a5' } })
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '38/1 34/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '121/1 29/1 0/1' } })
    .jpeg()
    .toBuffer()

const pictured = async () => {
  const world = await begunCycle()
  const { leading, contexts, cycleId, of, move, line } = world
  const [member = leading, other = leading] = contexts
  await move('do')
  await line('On the wall', member)
  const [logged] = (await succeed(readCycle, leading, { cycleId, locale: 'en' })).log
  const entryId = logged?.id ?? ''
  const upload = async (context: DistrictContext, bytes: Uint8Array) =>
    (await succeed(uploadLogPhoto, context, { cycleId, name: 'IMG_0042.JPG', bytes: [bytes] })).uploadId
  const attach = async (context: DistrictContext, bytes: Uint8Array) => ({
    ...of,
    entryId,
    fileId: 'photo-of-test',
    uploadId: await upload(context, bytes),
  })
  const filesNow = async () => (await succeed(readCycle, leading, { cycleId, locale: 'en' })).log[0]?.files ?? []
  const bytesOf = async (context: DistrictContext): Promise<Buffer> => {
    const pieces: Uint8Array[] = []
    for await (const piece of (await succeed(downloadLogPhoto, context, { cycleId, fileId: 'photo-of-test' })).bytes) pieces.push(piece)
    return Buffer.concat(pieces)
  }
  return { ...world, member, other, entryId, attach, upload, filesNow, bytesOf }
}

test('a photo of one’s own line lands once, smaller and without where it was taken, for whoever reads the cycle', async () => {
  const { district, member, other, attach, filesNow, bytesOf, cycleId } = await pictured()
  const sent = await attach(member, await taken())
  expect((await sharp(await taken()).metadata()).exif).toBeDefined()
  await succeed(attachLogPhoto, member, sent)
  await succeed(attachLogPhoto, member, sent)
  expect(await filesNow()).toMatchObject([{ id: 'photo-of-test', name: 'IMG_0042.JPG', mediaType: 'image/jpeg' }])
  expect((await sharp(await bytesOf(other)).metadata()).exif).toBeUndefined()
  const stranger = await district.as(await district.addPerson('Otto', 'member', district.schoolId))
  expect((await refuse(downloadLogPhoto, stranger, { cycleId, fileId: 'photo-of-test' })).code).toBe('not_found')
})

test('somebody else’s line, what is no picture, and somebody else’s upload are refused', async () => {
  const { leading, member, other, attach } = await pictured()
  expect((await refuse(attachLogPhoto, other, await attach(other, await taken()))).code).toBe('denied')
  expect((await refuse(attachLogPhoto, member, await attach(member, Buffer.from('a list of names')))).code).toBe('cycle.photo_not_taken')
  expect((await refuse(attachLogPhoto, member, await attach(leading, await taken()))).code).toBe('evidence.upload_gone')
})

test('the photo of a struck line is for those who may restore it; taken off, its bytes go a day later', async () => {
  const { district, leading, member, other, attach, entryId, of, bytesOf, cycleId, filesNow } = await pictured()
  await succeed(attachLogPhoto, member, await attach(member, await taken()))
  await succeed(strikeLogLine, member, { ...of, entryId })
  expect((await refuse(downloadLogPhoto, other, { cycleId, fileId: 'photo-of-test' })).code).toBe('not_found')
  expect((await bytesOf(leading)).length).toBeGreaterThan(100)
  await succeed(detachLogPhoto, member, { ...of, fileId: 'photo-of-test' })
  await succeed(detachLogPhoto, member, { ...of, fileId: 'photo-of-test' })
  expect(await filesNow()).toEqual([])
  district.clock.now = new Date(district.clock.now.getTime() + 2 * 86_400_000)
  await runDueJobs(district.installation)
  expect((await readMany(leading.db, [query.select().from(storedFile)]))[0]).toEqual([])
})
