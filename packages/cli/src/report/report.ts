import { writeFileSync } from 'node:fs'
import type { Command } from '../command.ts'
import { describeIssue } from '../import-ratings/describe-import.ts'
import { measureFile } from './measure-file.ts'
import { readRatedFile } from './rated-file.ts'
import { readRequest } from './read-request.ts'
import { writeHtml } from './write-html.ts'
import { writeText } from './write-text.ts'

const usage = 'FILE --map MAP.json [--framework FRAMEWORK.json | --levels N] [--html OUT.html] [--json OUT.json] [--locale en|es]'

/**
 * How far the teams of a file agree, on standard output as text, and where asked as a page and as JSON. A file with anything wrong in it
 * is refused whole as the import refuses it. Nothing is stored, and no server is needed.
 */
export const report: Command = {
  name: ['report'],
  usage,
  summary: 'Says how far the teams in a CSV file of ratings agree, and what to talk about first.',
  async run(args) {
    const request = readRequest(args, { variables: process.env, directory: process.cwd() })
    if (!request.ok) {
      process.stderr.write(`${request.error}\n\ntilth report ${usage}\n`)
      return 2
    }
    const { locale, html, json, file } = request.value
    const rated = readRatedFile(request.value)
    if (!rated.ok) {
      process.stderr.write(describeIssue(rated.error, file))
      return 2
    }
    const measured = measureFile(rated.value, locale)
    for (const [path, write] of [
      [html, () => writeHtml(measured, locale)],
      [json, () => `${JSON.stringify(measured, null, 2)}\n`],
    ] as const) {
      if (path !== null && !save(path, write())) {
        process.stderr.write(`${path} cannot be written.\n`)
        return 1
      }
    }
    await new Promise<void>(written => process.stdout.write(writeText(measured, locale), () => written()))
    return 0
  },
}

const save = (path: string, text: string): boolean => {
  try {
    writeFileSync(path, text)
    return true
  } catch {
    return false
  }
}
