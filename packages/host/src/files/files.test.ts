import { existsSync, readdirSync, utimesSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { query, readMany } from '@tilth/db'
import { storedFile, upload } from '@tilth/db/district'
import { describe, expect, test } from 'vitest'
import { createTestDistrict, refuse, succeed } from '../../test/harness.ts'
import { runDueJobs } from '../jobs/jobs.ts'
import type { DistrictContext } from '../use-case/context.ts'
import { spreadsheet } from './find-media-type.ts'
import { putFile } from './put-file.ts'
import { readUpload } from './uploads.ts'
import { sweepFiles, uploadEvidence, uploadRatings } from './use-cases.ts'

const bytesOf = (text: string) => [new TextEncoder().encode(text)]
const day = 86_400_000

const textOf = async (context: DistrictContext, sha256: string): Promise<string> => {
  const pieces: Uint8Array[] = []
  for await (const piece of context.files.read(sha256)) pieces.push(piece)
  return Buffer.concat(pieces).toString()
}

const rowsOf = async (context: DistrictContext) => {
  const [files, uploads] = await readMany(context.db, [query.select().from(storedFile), query.select().from(upload)])
  return { files, uploads }
}

const administered = async () => {
  const district = await createTestDistrict()
  const admin = await district.as(await district.addPerson('Ada', 'administrator'))
  const folder = join(district.directory, 'districts', district.districtId, 'files')
  const bytesOnDisk = () => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => /[0-9a-f]{64}$/.test(name)).length
  const unfinished = () => readdirSync(join(folder, '.incoming'))
  return { district, admin, folder, bytesOnDisk, unfinished }
}

describe('an upload', () => {
  test('lies on the disk under its digest, beside the district, and is read back whole', async () => {
    const { admin, folder, unfinished } = await administered()
    const given = ['team,rater\n', 'A,1\n'].map(text => new TextEncoder().encode(text))
    const taken = await succeed(uploadRatings, admin, { name: ' Ratings of fall.csv ', bytes: given })
    expect(taken).toMatchObject({ name: 'Ratings of fall.csv', size: 15, mediaType: 'text/plain', expiresAt: '2026-09-02T16:00:00.000Z' })
    const found = await readUpload(admin, { uploadId: taken.uploadId, purpose: 'ratings' })
    const sha256 = found?.sha256 ?? ''
    expect(sha256).toBe(admin.sha256('team,rater\nA,1\n'))
    expect(await readFile(join(folder, sha256.slice(0, 2), sha256), 'utf8')).toBe('team,rater\nA,1\n')
    expect(await textOf(admin, sha256)).toBe('team,rater\nA,1\n')
    expect(unfinished()).toEqual([])
  })

  test('of the same bytes is kept once', async () => {
    const { admin, bytesOnDisk } = await administered()
    await Promise.all(['a.csv', 'b.csv'].map(name => succeed(uploadRatings, admin, { name, bytes: bytesOf('x,y') })))
    const { files, uploads } = await rowsOf(admin)
    expect([files.length, uploads.length, bytesOnDisk()]).toEqual([1, 2, 1])
  })

  test('is its own person’s alone, for its purpose, for a day', async () => {
    const { district, admin } = await administered()
    const other = await district.as(await district.addPerson('Otto', 'administrator'))
    const { uploadId } = await succeed(uploadRatings, admin, { name: 'a.csv', bytes: bytesOf('x,y') })
    expect(await readUpload(other, { uploadId, purpose: 'ratings' })).toBeNull()
    expect(await readUpload(admin, { uploadId, purpose: 'evidence' })).toBeNull()
    district.clock.now = new Date(district.clock.now.getTime() + day)
    expect(await readUpload(admin, { uploadId, purpose: 'ratings' })).toBeNull()
  })

  test('is known by what is in it, not by its name', async () => {
    const { district, admin } = await administered()
    const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
    expect(await refuse(uploadRatings, admin, { name: 'ratings.csv', bytes: [png] })).toMatchObject({
      code: 'file.type_not_taken',
      params: { mediaType: 'image/png' },
    })
    const evidence = { roundId: null, orgId: district.schoolId }
    const picture = await succeed(uploadEvidence, admin, { ...evidence, name: 'notes.txt', bytes: [png] })
    expect(picture.mediaType).toBe('image/png')
    for (const text of [
      '<!doctype html><script>1</script>',
      '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>',
      '{\\rtf1 x}',
    ]) {
      const page = await succeed(uploadEvidence, admin, { ...evidence, name: 'picture.png', bytes: bytesOf(text) })
      expect(['text/plain', 'application/rtf']).toContain(page.mediaType)
    }
    const noise = await succeed(uploadEvidence, admin, { ...evidence, name: 'a.csv', bytes: [new Uint8Array([1, 0, 2, 0])] })
    expect(noise.mediaType).toBe('application/octet-stream')
    expect(spreadsheet).toContain('spreadsheetml')
  })

  test('that is too large or empty leaves nothing behind', async () => {
    const { admin, folder, unfinished } = await administered()
    const large = putFile(admin, { bytes: [new Uint8Array(3_000_000), new Uint8Array(1)], mostBytes: 3_000_000 })
    expect(await large).toMatchObject({ ok: false, error: { code: 'file.too_large', params: { megabytes: 2 } } })
    expect(await refuse(uploadRatings, admin, { name: 'a.csv', bytes: [] })).toMatchObject({ code: 'file.empty' })
    const broken = async function* () {
      yield new Uint8Array(10)
      throw new Error('the connection broke')
    }
    await expect(putFile(admin, { bytes: broken(), mostBytes: 100 })).rejects.toThrow('the connection broke')
    expect(unfinished()).toEqual([])
    expect(existsSync(join(folder, '00'))).toBe(false)
    expect(await rowsOf(admin)).toEqual({ files: [], uploads: [] })
  })

  test('is refused from whoever may not import, before a byte of it is read', async () => {
    const { district, admin } = await administered()
    const member = await district.as(await district.addPerson('Mo', 'member'))
    let isRead = false
    const watched = async function* () {
      isRead = true
      yield new Uint8Array(1)
    }
    expect(await refuse(uploadRatings, member, { name: 'a.csv', bytes: watched() })).toMatchObject({ code: 'denied' })
    expect(isRead).toBe(false)
    expect(await rowsOf(admin)).toEqual({ files: [], uploads: [] })
  })

  test('waits with at most nineteen others of the same person', async () => {
    const { admin } = await administered()
    for (let index = 0; index < 20; index += 1) await succeed(uploadRatings, admin, { name: 'a.csv', bytes: bytesOf(`x${index}`) })
    expect(await refuse(uploadRatings, admin, { name: 'a.csv', bytes: bytesOf('y') })).toMatchObject({ code: 'file.too_many_waiting' })
  })
})

describe('the sweep', () => {
  test('comes by itself a day later and takes the upload, its row and its bytes', async () => {
    const { district, admin, bytesOnDisk } = await administered()
    await succeed(uploadRatings, admin, { name: 'a.csv', bytes: bytesOf('x,y') })
    await runDueJobs(district.installation)
    expect(bytesOnDisk()).toBe(1)
    district.clock.now = new Date(district.clock.now.getTime() + day)
    await runDueJobs(district.installation)
    expect(bytesOnDisk()).toBe(0)
    expect(await rowsOf(admin)).toEqual({ files: [], uploads: [] })
  })

  test('leaves what came again meanwhile, and what broke off a moment ago', async () => {
    const { district, admin, folder, bytesOnDisk, unfinished } = await administered()
    await succeed(uploadRatings, admin, { name: 'a.csv', bytes: bytesOf('x,y') })
    district.clock.now = new Date(district.clock.now.getTime() + day)
    await succeed(uploadRatings, admin, { name: 'b.csv', bytes: bytesOf('x,y') })
    const left = await admin.files.receive(bytesOf('half'), { mostBytes: 10 })
    if (!left.ok) throw new Error('not received')
    utimesSync(left.value.path, district.clock.now, district.clock.now)
    expect(await succeed(sweepFiles, await district.asSystem(), {})).toEqual({ removed: 0 })
    expect([bytesOnDisk(), unfinished().length]).toEqual([1, 1])
    const old = new Date(district.clock.now.getTime() - day - 1)
    utimesSync(left.value.path, old, old)
    await succeed(sweepFiles, await district.asSystem(), {})
    expect([bytesOnDisk(), unfinished().length]).toEqual([1, 0])
    expect(existsSync(folder)).toBe(true)
    expect((await rowsOf(admin)).uploads).toHaveLength(1)
  })
})

test('a stored file is never found by a path', async () => {
  const { admin } = await administered()
  for (const name of ['../district.db', '', 'A'.repeat(64)]) expect(() => admin.files.locate(name)).toThrow('64 hexadecimal digits')
})
