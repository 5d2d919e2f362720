import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './expect-accessible.ts'
import { expectNoSidewaysScroll } from './expect-no-sideways-scroll.ts'
import { foundDistrict } from './found-district.ts'
import { journey } from './journey.ts'
import { takeScreenshot } from './take-screenshot.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const example = join(root, 'examples', 'leadership-climate')
const realFile = join(root, '..', 'shared', 'reference', 'data', 'debian', 'multilevel_lq2002_lead_tsig.csv')
const source = existsSync(realFile)
  ? { file: realFile, teams: 49, people: 2042, team: 'COMPID 10', isReal: true }
  : { file: join(example, 'ratings-sample.csv'), teams: 3, people: 17, team: 'Sample B', isReal: false }

const chooseTable = async (page: Page, file: string): Promise<void> => {
  await page.getByLabel('Choose a table of ratings').setInputFiles(file)
  await expect(page.getByRole('heading', { name: 'The file', exact: true })).toBeVisible()
}

journey(
  'a table of ratings becomes rounds on the screen: looked at, mapped, refused whole, put right, taken in whole',
  async ({ page, server }) => {
    journey.setTimeout(120_000)
    if (!source.isReal) process.stderr.write(`${realFile} is not here; the invented sample stands in for it\n`)
    const district = await foundDistrict(page, server)
    await page.goto(`${district}/rounds`)
    await page.getByRole('link', { name: 'From a file' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Take in ratings from a file' })).toBeVisible()
    await expectAccessible(page)

    const picture = journey.info().outputPath('ratings.csv')
    writeFileSync(
      picture,
      Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'),
    )
    await page.getByLabel('Choose a table of ratings').setInputFiles(picture)
    await expect(page.getByText('This is no table we can read.')).toBeVisible()

    const lines = readFileSync(source.file, 'utf8').trimEnd().split('\n')
    const spoiled = journey.info().outputPath('spoiled.csv')
    writeFileSync(
      spoiled,
      lines.map((line, index) => (index === 2 || index === 4 ? line.replace(/^([^,]*,[^,]*),[^,]*/, '$1,9') : line)).join('\n'),
    )
    await chooseTable(page, spoiled)
    const framework = page.getByRole('combobox', { name: 'Whose conditions were rated' })
    await framework.selectOption({ label: 'A framework document of your own (JSON)' })
    await page.getByLabel('Framework document', { exact: true }).setInputFiles(join(example, 'framework.json'))
    await expect(page.getByText(/^Leadership climate.*: 11 conditions$/)).toBeVisible()
    await expect(page.getByRole('combobox', { name: 'Team', exact: true })).toHaveValue('0')
    await expect(page.getByRole('combobox', { name: 'Person', exact: true })).toHaveValue('1')
    await expect(page.getByRole('combobox', { name: 'What LEAD07 means' })).toHaveValue('L07')
    await expect(page.getByText('11 columns say a condition; the framework has 11')).toBeVisible()

    await page.getByRole('combobox', { name: 'What 9 means' }).selectOption({ label: 'Not said yet' })
    await page.getByRole('button', { name: 'Try it' }).click()
    await expect(page.getByText('2 cells are wrong.')).toBeVisible()
    for (const row of ['3', '5']) await expect(page.getByRole('row', { name: `${row} LEAD01 Not a level of the scale: 9` })).toBeVisible()
    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save this list (CSV)' }).click()
    const list = await saving
    expect(list.suggestedFilename()).toBe('What is wrong in spoiled.csv.csv')
    expect(readFileSync(await list.path(), 'utf8')).toContain('3,LEAD01,Not a level of the scale: 9')
    await expect(page.getByRole('button', { name: /^Take in/ })).toHaveCount(0)
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await takeScreenshot(page, { name: 'import-wrong', size: 'desk' })

    await page.getByRole('button', { name: 'Another file' }).click()
    await chooseTable(page, source.file)
    await framework.selectOption({ label: 'A framework document of your own (JSON)' })
    await page.getByLabel('Framework document', { exact: true }).setInputFiles(join(example, 'framework.json'))
    await expect(page.getByText('11 columns say a condition; the framework has 11')).toBeVisible()
    await page.getByRole('button', { name: 'Try it' }).click()
    await expect(page.getByText(new RegExp(`^${source.teams} teams, ${source.people.toLocaleString('en-US')} people`))).toBeVisible()
    await takeScreenshot(page, { name: 'import', size: 'desk' })
    await takeScreenshot(page, { name: 'import-phone', size: 'phone' })
    await page.getByRole('button', { name: `Take in ${source.teams} rounds` }).click()
    await expect(page.getByText(`Taken in: ${source.teams} rounds`)).toBeVisible()

    await page.getByRole('link', { name: 'See the rounds' }).click()
    const imported = page.getByRole('region', { name: 'Imported rounds' })
    await expect(imported).toContainText(`of ${source.teams} teams`)
    await imported.getByRole('searchbox', { name: 'Find a team' }).fill(source.team)
    await imported.getByRole('link', { name: source.team, exact: true }).click()
    await expect(page.getByRole('region', { name: 'Talk about these first' })).toBeVisible()

    await page.getByRole('button', { name: 'Take it along' }).click()
    const exporting = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: 'Results, a row for each condition (CSV)' }).click()
    const exported = await exporting
    expect(exported.suggestedFilename()).toMatch(/ - Results\.csv$/)
    expect(readFileSync(await exported.path(), 'utf8')).toContain('L01,Leadership item 1')

    await page.goto(`${district}/rounds/import`)
    await chooseTable(page, source.file)
    await framework.selectOption({ label: 'A framework document of your own (JSON)' })
    await page.getByLabel('Framework document', { exact: true }).setInputFiles(join(example, 'framework.json'))
    await expect(page.getByText('11 columns say a condition')).toBeVisible()
    await page.getByRole('button', { name: 'Try it' }).click()
    await expect(page.getByText('This very file is taken in already.')).toBeVisible()
  },
)
