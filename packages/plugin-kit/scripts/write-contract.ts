import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { makeApiReport, reportFile } from './api-report.ts'
import { compareReports } from './compare-reports.ts'
import { writeSchemaFile } from './write-schema.ts'

/*
 * Writes what is published of the contract: the JSON Schema of manifests and the report of what the kit exports. A report of the same
 * number is not written over with one that breaks it: `api` of the manifest moves first.
 */

const { api, text } = makeApiReport()
const file = reportFile(api)
const { breaks } = existsSync(file) ? compareReports(readFileSync(file, 'utf8'), text) : { breaks: [] }
if (breaks.length > 0) {
  process.stderr.write(
    `Contract ${api} would be broken; move \`api\` in src/manifest.ts first:\n${breaks.map(line => `  ${line}\n`).join('')}`,
  )
  process.exitCode = 1
} else {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  writeSchemaFile()
}
