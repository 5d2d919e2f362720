import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { isLocale, type Locale } from '@tilth/i18n'
import type { Command } from '../../command.ts'
import { describeJudgement } from '../judging/describe-judgement.ts'
import { judgePlugin } from '../judging/judge-plugin.ts'
import { typedAt } from '../typed-at.ts'

const usage = '[DIR|DOCUMENT.json] [--locale en|es] [--json]'

/** Says of a plugin what a host would say of it, with file, line and path. Exit code 1 where something is to mend. */
export const check: Command = {
  name: ['plugin', 'check'],
  usage,
  summary: 'Says in words what is to mend in a plugin, with file and line.',
  async run(args) {
    const request = readRequest(args)
    if (!request) {
      process.stderr.write(`tilth plugin check ${usage}\n`)
      return 2
    }
    const { path, locale, json } = request
    const directory = typedAt()
    const judgement = await judgePlugin(resolve(directory, path), { locale, directory })
    const { errors, warnings, sound } = judgement
    const plugin = sound && { id: sound.plugin.id, version: sound.plugin.version }
    if (json) process.stdout.write(`${JSON.stringify({ ok: sound !== null, plugin, errors, warnings }, null, 2)}\n`)
    else (sound ? process.stdout : process.stderr).write(describeJudgement(judgement, locale))
    return sound ? 0 : 1
  },
}

const options = { locale: { type: 'string', default: 'en' }, json: { type: 'boolean', default: false } } as const

const readRequest = (args: readonly string[]): { readonly path: string; readonly locale: Locale; readonly json: boolean } | null => {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const { locale, json } = values
    return positionals.length > 1 || !isLocale(locale) ? null : { path: positionals[0] ?? '.', locale, json }
  } catch {
    return null
  }
}
