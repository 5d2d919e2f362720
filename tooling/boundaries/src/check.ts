import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cruiseHouse } from './cruise-house.ts'
import { drawGraph } from './draw-graph.ts'
import { listSourceFiles } from './list-source-files.ts'
import { rules } from './rules.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const page = 'docs/reference/imports.md'

const cruise = await cruiseHouse(root)
const complaints = cruise.violations.map(
  ({ rule, from, to }) => `${from} -> ${to}\n    ${rule}: ${rules.find(({ name }) => name === rule)?.comment}`,
)

const sources = listSourceFiles(root)
const unseen = sources.filter(path => !cruise.cruised.has(path))
if (sources.length === 0) complaints.push('git tracks no TypeScript file here, so nothing was checked')
for (const path of unseen) complaints.push(`${path} was not read by the import walk`)

const graph = drawGraph(cruise)
if (process.argv.includes('--draw')) writeFileSync(join(root, page), graph)
else if (!existsSync(join(root, page)) || readFileSync(join(root, page), 'utf8') !== graph)
  complaints.push(`${page} is out of date: npm run draw`)

for (const complaint of complaints) process.stdout.write(`${complaint}\n`)
process.stdout.write(`${sources.length} files, ${cruise.imports.length} imports among them, ${complaints.length} complaints\n`)
process.exitCode = complaints.length === 0 ? 0 : 1
