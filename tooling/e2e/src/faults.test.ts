import { expect, test } from '@playwright/test'
import { expectAccessible } from './expect-accessible.ts'
import { expectNoSidewaysScroll } from './expect-no-sideways-scroll.ts'
import { findAccessFaults } from './find-access-faults.ts'
import { findOverhang } from './find-overhang.ts'

const pageOf = (body: string) =>
  `<!doctype html><html lang="en"><head><title>Page</title></head><body><main><h1>Page</h1>${body}</main></body></html>`

test('a plain page has no fault', async ({ page }) => {
  await page.setContent(pageOf('<p>Text</p>'))
  await expectAccessible(page, ['en'])
  await expectNoSidewaysScroll(page)
})

test('a field without a label, gray on gray in the dark theme alone, a missing language and a wide line are found', async ({ page }) => {
  await page.setContent(
    pageOf('<input type="text"><style>@media (prefers-color-scheme: dark) { p { color: #777; background: #888 } }</style><p>Text</p>'),
  )
  const faults = await findAccessFaults(page)
  expect(faults.filter(fault => fault.includes('label')).map(fault => fault.split(',')[0])).toEqual(['light'])
  expect(faults.filter(fault => fault.includes('color-contrast')).map(fault => fault.split(',')[0])).toEqual(['dark'])
  await page.setContent('<!doctype html><title>Page</title><h1>Page</h1><p style="width: 900px">Text</p>')
  expect(await findAccessFaults(page)).toContain('the page says no language we speak, but null')
  expect(await findOverhang(page, [320, 1280])).toEqual({ 320: expect.any(Number), 1280: 0 })
  expect((await findOverhang(page, [320]))[320]).toBeGreaterThan(500)
})
