import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { foundDistrict } from './found-district.ts'
import { journey } from './journey.ts'
import { runTilth } from './run-tilth.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const example = join(root, 'examples', 'leadership-climate')
const realFile = join(root, '..', 'shared', 'reference', 'data', 'debian', 'multilevel_lq2002_lead_tsig.csv')
const hasRealFile = existsSync(realFile)
const source = hasRealFile
  ? { file: realFile, teams: 49, people: 2042, team: 'COMPID 10' }
  : { file: join(example, 'ratings-sample.csv'), teams: 3, people: 17, team: 'Sample B' }
const rest = ['--framework', join(example, 'framework.json'), '--map', join(example, 'map.json')]

journey('a file of ratings becomes rounds that are found, read in words and printed', async ({ page, server }) => {
  if (!hasRealFile)
    process.stderr.write(`${realFile} is not here; the invented sample stands in for it
`)
  const district = await foundDistrict(page, server)
  await page.goto(`${district}/rounds`)
  await expect(page.getByText('No round yet')).toBeVisible()

  const lines = readFileSync(source.file, 'utf8').trimEnd().split('\n')
  const spoiled = journey.info().outputPath('spoiled.csv')
  writeFileSync(
    spoiled,
    lines.map((line, index) => (index === 2 || index === 4 ? line.replace(/^([^,]*,[^,]*),[^,]*/, '$1,9') : line)).join('\n'),
  )
  const refused = await runTilth(server, ['import', 'ratings', spoiled, ...rest])
  expect(refused.code).toBe(2)
  expect(refused.out).toBe('')
  expect(refused.err).toContain('2 things in the file are wrong, so nothing was taken in.')
  for (const row of [3, 5]) expect(refused.err).toMatch(new RegExp(`row ${row}, column LEAD01: not a level of the scale`))
  await page.reload()
  await expect(page.getByText('No round yet')).toBeVisible()

  const taken = await runTilth(server, ['import', 'ratings', source.file, ...rest])
  expect(taken.code, taken.err).toBe(0)
  expect(taken.out).toContain(`Took in ${source.teams} rounds with ${source.people} raters.`)
  expect(taken.out.split('\n').filter(line => line.includes(`${district}/rounds/`))).toHaveLength(source.teams)

  const again = await runTilth(server, ['import', 'ratings', source.file, ...rest])
  expect(again.code, again.err).toBe(0)
  expect(again.out).toContain('This file was taken in before; nothing changed.')

  await page.goto(`${district}/rounds`)
  const imported = page.getByRole('region', { name: 'Imported rounds' })
  await expect(imported).toContainText(`of ${source.teams} teams`)
  if (source.teams > 12) await imported.getByRole('button', { name: `Show all ${source.teams} teams` }).click()
  await expect(imported.getByRole('listitem')).toHaveCount(source.teams)
  await imported.getByRole('searchbox', { name: 'Find a team' }).fill(source.team)
  await expect(imported.getByRole('listitem')).not.toHaveCount(source.teams)
  await imported.getByRole('link', { name: source.team, exact: true }).click()

  await expect(page.getByRole('heading', { level: 1, name: /^What .* saw together$/ })).toBeVisible()
  const conditions = page.getByRole('region', { name: 'Talk about these first' })
  await expect(conditions).toBeVisible()
  await expect(conditions.getByText(/placed it|placed this|closest to/).first()).toBeVisible()
  await expect(conditions.getByText(/^(together|leaning|split|poles apart)$/).first()).toBeVisible()

  await page.getByRole('link', { name: 'Print summary' }).click()
  await expect(page.getByRole('article', { name: /^Page 1 of [12]$/ })).toBeVisible()
  await expect(page.getByText('the marks were brought in from a file').first()).toBeVisible()
})
