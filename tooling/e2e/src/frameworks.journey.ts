import { expect, type Page } from '@playwright/test'
import { askServer } from './ask-server.ts'
import { createRound, type Instrument, readInstruments } from './create-round.ts'
import { enterDemo } from './enter-demo.ts'
import { expectAccessible } from './expect-accessible.ts'
import { expectNoSidewaysScroll } from './expect-no-sideways-scroll.ts'
import { journey } from './journey.ts'
import { queryServer } from './query-server.ts'
import { rateAsGuests } from './rate-as-guests.ts'
import type { RunningServer } from './start-server.ts'
import { screenshotSizes, takeScreenshot } from './take-screenshot.ts'

journey.use({ serverFlags: ['--demo'] })

interface AskedItem {
  readonly code: string
  readonly scale: { readonly kind: 'spectrum' } | { readonly kind: 'levels'; readonly levels: readonly unknown[] }
}

const guests = 6

/** From agreeing to far apart, item by item, so that a picture has something to show. */
const markOf = (scale: AskedItem['scale'], { guest, place }: { readonly guest: number; readonly place: number }): number => {
  const share = Math.min(0.99, Math.max(0, 0.15 + ((place * 7) % 10) / 14 + ((guest % 3) - 1) * ((place % 4) / 10)))
  return scale.kind === 'spectrum' ? Math.round(share * 100) : Math.floor(share * scale.levels.length)
}

const switchOnAll = async (page: Page, server: RunningServer): Promise<void> => {
  const { plugins } = await queryServer<{ readonly plugins: readonly { readonly id: string; readonly enabled: boolean }[] }>(page, {
    server,
    procedure: 'plugins.read',
    input: { slug: 'demo', locale: 'en' },
  })
  expect(plugins.length).toBeGreaterThan(3)
  for (const { id } of plugins)
    await askServer(page, { server, procedure: 'plugins.enable', input: { slug: 'demo', pluginId: id, enabled: true } })
}

const rate = async (page: Page, { server, instrument }: { readonly server: RunningServer; readonly instrument: Instrument }) => {
  const items = instrument.items.map(item => item.code)
  const { roundId, code } = await createRound(page, { server, instrument, title: instrument.title, items })
  const form = await queryServer<{ readonly items: readonly AskedItem[] }>(page, {
    server,
    procedure: 'rounds.form',
    input: { slug: 'demo', roundId, locale: 'en' },
  })
  const sheets = Array.from({ length: guests }, (_, guest) => ({
    position: 'Teacher',
    marks: form.items.map(({ scale }, place) => markOf(scale, { guest, place })),
  }))
  await rateAsGuests({ server, code, roundId, items: form.items.map(item => item.code), sheets })
  await askServer(page, { server, procedure: 'rounds.reveal', input: { slug: 'demo', roundId } })
  return `/d/demo/rounds/${roundId}`
}

const nameOf = ({ frameworkId, instrumentId, variant }: Instrument): string =>
  ['framework', frameworkId, instrumentId, variant].filter(part => part !== null).join('-')

journey('every framework is asked, seen as a picture and printed', async ({ page, server }) => {
  journey.setTimeout(420_000)
  await enterDemo(page, { server, name: 'Nora Whitfield' })
  await page.goto('/d/demo/frameworks')
  await expect(page.getByRole('heading', { name: 'In this installation' })).toBeVisible()
  await takeScreenshot(page, { name: 'frameworks', size: 'desk' })
  await switchOnAll(page, server)
  const instruments = await readInstruments(page, server)
  expect(new Set(instruments.map(({ frameworkId }) => frameworkId)).size).toBeGreaterThan(3)
  for (const instrument of instruments) {
    const name = nameOf(instrument)
    const part = `part=${encodeURIComponent(`${instrument.frameworkId}/${instrument.instrumentId}`)}`
    const rehearsal = `/d/demo/frameworks/${instrument.pluginId}/rehearsal?${part}`

    await page.setViewportSize(screenshotSizes.phone)
    await page.goto(`${rehearsal}&as=member&shape=form&lang=es`)
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
    await expect(page.getByRole('radio').or(page.getByRole('slider')).first()).toBeVisible()
    await takeScreenshot(page, { name: `${name}-form-phone-es`, size: 'phone' })
    await page.setViewportSize(screenshotSizes.desk)

    const round = await rate(page, { server, instrument })
    await page.goto(round)
    await expect(page.getByRole('heading', { level: 1, name: 'What we saw together' })).toBeVisible()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await page
      .getByRole('figure')
      .first()
      .evaluate(figure => figure.scrollIntoView())
    await takeScreenshot(page, { name: `${name}-rings`, size: 'desk' })

    await page.goto(`${round}/print`)
    await expect(page.getByRole('article').first()).toBeVisible()
    await takeScreenshot(page, { name: `${name}-print`, size: 'desk' })
  }
})
