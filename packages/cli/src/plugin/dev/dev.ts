import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { format, isLocale, type Locale, type MessageKey } from '@tilth/i18n'
import type { Command } from '../../command.ts'
import { findApiEntry } from '../../serve/find-api-entry.ts'
import { startProcess } from '../../serve/start-process.ts'
import { describeJudgement } from '../judging/describe-judgement.ts'
import { judgePlugin, type SoundPlugin } from '../judging/judge-plugin.ts'
import { findKit } from '../kit/find-kit.ts'
import { typedAt } from '../typed-at.ts'
import { compilePlugin } from './compile-plugin.ts'
import type { Host } from './start-host.ts'
import { startScreens } from './start-screens.ts'
import { watchFolder } from './watch-folder.ts'

const usage = '[DIR] [--tilth DIR] [--reset] [--locale en|es]'

/** The real host with the demo district and this plugin on. A sound save is on every open screen at once; a bad one is told here. */
export const dev: Command = {
  name: ['plugin', 'dev'],
  usage,
  summary: 'Shows a plugin in a demo district while it is written; a save is seen at once.',
  async run(args) {
    const request = readRequest(args)
    if (!request) {
      process.stderr.write(`tilth plugin dev ${usage}\n`)
      return 2
    }
    const { locale, folder, tilth } = request
    const elsewhere = tilth !== null && join(tilth, 'tooling', 'run', 'tilth.mjs')
    if (elsewhere && findKit(import.meta.dirname)?.root !== tilth && existsSync(elsewhere))
      return startProcess(elsewhere, ['plugin', 'dev', folder, ...(request.reset ? ['--reset'] : []), '--locale', locale])
    const entry = findApiEntry(tilth ?? import.meta.dirname)
    if (entry === null) {
      process.stderr.write(`${format(locale, { key: 'authoring.no_host' })}\n`)
      return 1
    }
    return follow(folder, { entry, reset: request.reset, locale })
  },
}

interface Request {
  /** Absolute. */
  readonly folder: string
  /** Absolute: a copy of Tilth; null where this command is part of one. */
  readonly tilth: string | null
  readonly reset: boolean
  readonly locale: Locale
}

const options = {
  tilth: { type: 'string', ...(process.env.TILTH_HOME ? { default: process.env.TILTH_HOME } : {}) },
  reset: { type: 'boolean', default: false },
  locale: { type: 'string', default: 'en' },
} as const

const readRequest = (args: readonly string[]): Request | null => {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const { tilth, reset, locale } = values
    if (positionals.length > 1 || !isLocale(locale)) return null
    const at = (path: string): string => resolve(typedAt(), path)
    return { folder: at(positionals[0] ?? '.'), tilth: tilth === undefined ? null : at(tilth), reset, locale }
  } catch {
    return null
  }
}

/** Lives as long as the host does. The host is started by the first sound save, which may be the one that is there already. */
const follow = (
  folder: string,
  { entry, reset, locale }: { readonly entry: string; readonly reset: boolean; readonly locale: Locale },
): Promise<number> =>
  new Promise(resolve => {
    const kept = join(folder, '.tilth')
    const data = process.env.TILTH_DATA ?? join(kept, 'data')
    const running: { host: Host | null; isOver: boolean } = { host: null, isOver: false }
    const say = (key: MessageKey): void => void process.stdout.write(`${format(locale, { key })}\n`)
    // A demonstration is played when the demo district is made, so a district that was kept shows an older one, or none.
    const shown: { demo: string | null; isKept: boolean; web: boolean } = { demo: null, isKept: !reset && existsSync(data), web: false }
    const look = async (): Promise<void> => {
      const judgement = await judgePlugin(folder, { locale, directory: typedAt() })
      process.stdout.write(`\n${describeJudgement(judgement, locale)}`)
      if (judgement.sound && (await leave(judgement.sound))) await start(judgement.sound.read.web !== null)
      else say(running.host ? 'authoring.last_one_stays' : 'authoring.waiting')
    }
    const leave = async (sound: SoundPlugin): Promise<boolean> => {
      const compiled = await compilePlugin(sound, join(kept, 'plugin'))
      if (compiled.ok) tellOfDemo(compiled.value.demo)
      else process.stdout.write(`${format(locale, { key: compiled.error.key, params: { reason: compiled.error.reason } })}\n`)
      return compiled.ok
    }
    const tellOfDemo = (demo: string | null): void => {
      const isNew = demo !== null && demo !== shown.demo
      if (isNew && shown.isKept) say('authoring.demonstration_later')
      shown.demo = demo
    }
    const start = async (hasWeb: boolean): Promise<void> => {
      if (running.host) {
        if (hasWeb && !shown.web) say('authoring.web_later')
        shown.web = hasWeb
        return
      }
      const args = reset ? ['--reset'] : []
      const host = await startScreens(entry, { folder, hasWeb, args, pluginFolder: join(kept, 'plugin'), dataFolder: data })
      if (hasWeb && !host.showsWeb) say('authoring.web_elsewhere')
      running.host = host
      Object.assign(shown, { isKept: true, web: hasWeb })
      void host.ended.then(finish)
      if (running.isOver) host.stop()
    }
    const stopWatching = watchFolder(folder, look)
    const finish = (code: number): void => {
      stopWatching()
      for (const signal of signals) process.off(signal, stop)
      resolve(code)
    }
    const stop = (): void => {
      running.isOver = true
      if (running.host) running.host.stop()
      else finish(0)
    }
    for (const signal of signals) process.on(signal, stop)
  })

const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const
