import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { err, ok, type Result } from '@tilth/core'
import { explainIssue, format, formatNumber, isLocale, type Locale } from '@tilth/i18n'
import { longestPluginText, readPluginText } from '@tilth/plugin-kit'
import type { PluginServer } from '@tilth/plugin-kit/server'
import { conformance } from '@tilth/plugin-kit/testing'
import type { Command } from '../../command.ts'
import { describeJudgement } from '../judging/describe-judgement.ts'
import { judgePlugin, type SoundPlugin } from '../judging/judge-plugin.ts'
import { typedAt } from '../typed-at.ts'
import { documentPart, hasCode } from './document-part.ts'

const usage = '[DIR|DOCUMENT.json] [--out DIR] [--locale en|es]'

/** Writes what is handed on: the document that a district uploads and, for a plugin with code, the package that is installed. */
export const pack: Command = {
  name: ['plugin', 'pack'],
  usage,
  summary: 'Checks a plugin and writes the document that a district uploads.',
  async run(args) {
    const request = readRequest(args)
    if (!request) {
      process.stderr.write(`tilth plugin pack ${usage}\n`)
      return 2
    }
    const { path, locale } = request
    const directory = typedAt()
    const judgement = await judgePlugin(resolve(directory, path), { locale, directory })
    if (!judgement.sound) {
      process.stderr.write(describeJudgement(judgement, locale))
      return 1
    }
    const failures = [...findVersionsApart(judgement.sound, locale), ...findFailures(judgement.sound)]
    if (failures.length > 0) {
      process.stderr.write(`${failures.join('\n')}\n`)
      return 1
    }
    const out = resolve(directory, request.out ?? join(judgement.sound.read.folder, 'packed'))
    mkdirSync(out, { recursive: true })
    const written = writeDocument(judgement.sound, { out, locale })
    const packages = packPackage(judgement.sound, out)
    if (!written.ok || packages === null) {
      process.stderr.write(`${written.ok ? format(locale, { key: 'authoring.package_failed' }) : written.error}\n`)
      return 1
    }
    const lines = [written.value, ...packages].map(file => describeFile(file, { locale, directory }))
    const rest =
      hasCode(judgement.sound.content) || judgement.sound.read.hasCode ? [format(locale, { key: 'authoring.code_is_installed' })] : []
    process.stdout.write(`${[describeJudgement(judgement, locale).trimEnd(), ...lines, ...rest].join('\n')}\n`)
    return 0
  },
}

const options = { locale: { type: 'string', default: 'en' }, out: { type: 'string' } } as const

const readRequest = (
  args: readonly string[],
): { readonly path: string; readonly out: string | undefined; readonly locale: Locale } | null => {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const { locale, out } = values
    return positionals.length > 1 || !isLocale(locale) ? null : { path: positionals[0] ?? '.', out, locale }
  } catch {
    return null
  }
}

const isServer = (part: unknown): part is PluginServer => typeof part === 'object' && part !== null

/** What is wrong with the promises that every plugin keeps, in the words of the test. */
const findFailures = ({ content, read }: SoundPlugin): readonly string[] =>
  conformance(content, isServer(read.serverPart) ? { server: read.serverPart } : {}).flatMap(({ name, run }) => {
    try {
      run()
      return []
    } catch (thrown) {
      return [`${name}:\n${thrown instanceof Error ? thrown.message : String(thrown)}`]
    }
  })

/** A package that is handed on says one version. Packages of the workspace are not, and have none of their own. */
const findVersionsApart = ({ plugin, read }: SoundPlugin, locale: Locale): readonly string[] => {
  const file = join(read.folder, 'package.json')
  if (!existsSync(file)) return []
  const { version, private: isPrivate } = JSON.parse(readFileSync(file, 'utf8'))
  return isPrivate || version === undefined || version === plugin.version
    ? []
    : [format(locale, { key: 'authoring.versions_apart', params: { ofPackage: String(version), ofManifest: plugin.version } })]
}

const megabytes = (bytes: number, locale: Locale): string => formatNumber(Math.round(bytes / 100_000) / 10, { locale })

/** Absolute path, or in words why what is left without code is no plugin, or more than can be uploaded. */
const writeDocument = (
  { plugin, content }: SoundPlugin,
  { out, locale }: { readonly out: string; readonly locale: Locale },
): Result<string, string> => {
  const text = `${JSON.stringify(documentPart(content), null, 2)}\n`
  const read = readPluginText(text)
  if (!read.ok) {
    const isTooLarge = read.error.some(({ code }) => code === 'plugin.too_large')
    const params = { size: megabytes(Buffer.byteLength(text), locale), most: megabytes(longestPluginText, locale) }
    const head = format(locale, isTooLarge ? { key: 'authoring.document_too_large', params } : { key: 'authoring.document_unsound' })
    return err(isTooLarge ? head : [head, ...read.error.map(found => explainIssue(locale, found))].join('\n  '))
  }
  const file = join(out, `${plugin.id}-${plugin.version}.json`)
  writeFileSync(file, text)
  return ok(file)
}

/** The npm package of a plugin with code; null where npm refused it. */
const packPackage = ({ read }: SoundPlugin, out: string): readonly string[] | null => {
  if (!read.hasCode) return []
  const { status, stdout } = spawnSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', out], {
    cwd: read.folder,
    encoding: 'utf8',
  })
  return status === 0 ? [join(out, stdout.trim().split('\n').at(-1) ?? '')] : null
}

const describeFile = (file: string, { locale, directory }: { readonly locale: Locale; readonly directory: string }): string => {
  const bytes = readFileSync(file)
  const kilobytes = formatNumber(Math.max(1, Math.round(bytes.length / 1024)), { locale })
  return `${relative(directory, file)}  ${kilobytes} KB  sha256 ${createHash('sha256').update(bytes).digest('hex')}`
}
