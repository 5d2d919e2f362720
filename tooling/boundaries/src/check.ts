import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkImports, graphPage } from './check-imports.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const { complaints, graph, fileCount } = await checkImports(root)

if (process.argv.includes('--draw')) {
  writeFileSync(join(root, graphPage), graph)
  process.stdout.write(`${graphPage} is drawn\n`)
} else {
  for (const complaint of complaints) process.stdout.write(`${complaint}\n`)
  process.stdout.write(`${fileCount} files, ${complaints.length} complaints\n`)
  process.exitCode = complaints.length === 0 ? 0 : 1
}
