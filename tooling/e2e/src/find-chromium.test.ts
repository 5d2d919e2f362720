import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type ChromiumPlaces, findChromium } from './find-chromium.ts'

const folder = mkdtempSync(join(tmpdir(), 'browsers-'))
const program = (name: string): string => {
  const path = join(folder, name)
  writeFileSync(path, '#!/bin/sh\n')
  chmodSync(path, 0o755)
  return path
}
const nowhere: ChromiumPlaces = { chosen: undefined, folders: [], fixed: [], fromNpm: () => Promise.reject(new Error('not installed')) }

test.afterAll(() => rmSync(folder, { recursive: true }))

test('the chosen program wins, and a wrong choice is said', async () => {
  const chosen = program('my-browser')
  expect(await findChromium({ ...nowhere, chosen, fixed: [program('chrome')] })).toBe(chosen)
  await expect(findChromium({ ...nowhere, chosen: join(folder, 'missing'), fixed: [program('chrome')] })).rejects.toThrow('missing')
})

test('then PATH, then the usual places, then npm', async () => {
  const onPath = program('chromium')
  const usual = program('usual')
  const fromNpm = () => Promise.resolve('/unpacked/chromium')
  expect(await findChromium({ ...nowhere, folders: [folder], fixed: [usual], fromNpm })).toBe(onPath)
  expect(await findChromium({ ...nowhere, fixed: [join(folder, 'missing'), usual], fromNpm })).toBe(usual)
  expect(await findChromium({ ...nowhere, fixed: [join(folder, 'missing')], fromNpm })).toBe('/unpacked/chromium')
  expect(await findChromium({ ...nowhere, chosen: 'npm', folders: [folder], fixed: [usual], fromNpm })).toBe('/unpacked/chromium')
})

test('where there is none it says what is missing and what to do', async () => {
  await expect(findChromium(nowhere)).rejects.toThrow(/No Chromium .* apt install chromium.* TILTH_CHROMIUM/)
})
