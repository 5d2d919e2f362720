import { expect } from '@playwright/test'
import { chooseLanguage } from './choose-language.ts'
import { countPages } from './count-pages.ts'
import { demoJourney } from './demo-journey.ts'
import { enterDemo } from './enter-demo.ts'
import { findDemoRound } from './find-demo-round.ts'

/** Points on paper; a printer rounds to a tenth of a millimeter. */
const papers = { Letter: { width: 612, height: 792 }, A4: { width: 595, height: 842 } } as const

demoJourney('the summary stands on two pages of Letter and of A4, in both languages, and names its source', async ({ page, server }) => {
  await enterDemo(page, { server, name: 'Tomás Arriaga' })
  await page.goto(`${await findDemoRound(page, 'revealed')}/print`)
  for (const language of ['en', 'es'] as const) {
    await chooseLanguage(page, language)
    await expect(page.getByRole('article')).toHaveCount(2)
    await page.emulateMedia({ media: 'print' })
    for (const sheet of await page.getByRole('article').all()) await expect(sheet.getByText(/CC BY 4\.0/)).toBeVisible()
    await expect(page.getByRole('navigation')).toHaveCount(0)
    await page.emulateMedia({ media: null })
    for (const [format, size] of Object.entries(papers)) {
      const pages = countPages(await page.pdf({ format, printBackground: false }))
      expect(pages, `${format}, ${language}`).toHaveLength(2)
      for (const { width, height } of pages) {
        expect(Math.abs(width - size.width), format).toBeLessThan(2)
        expect(Math.abs(height - size.height), format).toBeLessThan(2)
      }
    }
  }
  await chooseLanguage(page, 'en')
})
