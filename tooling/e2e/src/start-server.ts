import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const entry = join(import.meta.dirname, '..', '..', '..', 'apps', 'api', 'dist', 'main.js')
const secondsToStart = 30

/** A running server of this build. `output` is all it has printed so far, both streams. */
export interface RunningServer {
  readonly url: string
  readonly dataDirectory: string
  readonly pid: number
  readonly output: () => string
  /** The one-time link printed at the first start of an empty installation. Fails where none was printed. */
  readonly setupLink: () => string
  /** The link into the demo district, printed by a server started with `--demo`. Fails where none was printed. */
  readonly demoLink: () => string
  /** Asks it to stop, waits until it has; gives the exit code. */
  readonly stop: () => Promise<number | null>
  /** Takes it down as a power cut would. */
  readonly kill: () => Promise<void>
  /** Deletes its data. */
  readonly clean: () => Promise<void>
}

/** What to start with: flags such as `--demo`; a data directory to go on with, else a new empty one; a port, else a free one. */
export interface ServerChoice {
  readonly flags?: readonly string[]
  readonly dataDirectory?: string
  readonly port?: number
  readonly environment?: Readonly<Record<string, string>>
}

/**
 * Starts the built server and waits until it says its address and answers there.
 *
 * @throws Error with everything it printed, when it does not
 */
export async function startServer({ flags = [], dataDirectory, port = 0, environment = {} }: ServerChoice = {}): Promise<RunningServer> {
  if (!existsSync(entry)) throw new Error(`${entry} is not built: npm run build`)
  const directory = dataDirectory ?? mkdtempSync(join(tmpdir(), 'tilth-journey-'))
  const demo = process.env.TILTH_DEMO_DATA
  if (dataDirectory === undefined && flags.includes('--demo') && demo !== undefined) cpSync(demo, directory, { recursive: true })
  const child = spawn(process.execPath, [entry, ...flags], {
    env: { PATH: process.env.PATH, TZ: 'UTC', PORT: String(port), HOST: '127.0.0.1', TILTH_DATA: directory, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  const url = await waitForAddress({ child, output: () => output })
  return {
    url,
    dataDirectory: directory,
    pid: child.pid ?? 0,
    output: () => output,
    setupLink: () => findLink({ output, pattern: /https?:\/\/\S+\/setup\S+/ }),
    demoLink: () => findLink({ output, pattern: /https?:\/\/\S+\?demo=\S+/ }),
    stop: async () => {
      child.kill('SIGTERM')
      await exitOf(child)
      return child.exitCode
    },
    kill: async () => {
      child.kill('SIGKILL')
      await exitOf(child)
    },
    clean: () => rm(directory, { recursive: true, force: true }),
  }
}

async function waitForAddress({ child, output }: { child: ChildProcess; output: () => string }): Promise<string> {
  const giveUpAt = Date.now() + secondsToStart * 1000
  while (Date.now() < giveUpAt && child.exitCode === null && child.signalCode === null) {
    const origin = /https?:\/\/(?:127\.0\.0\.1|localhost):\d+/.exec(output())?.[0]
    if (origin !== undefined && (await isAnswering(`${origin}/health`))) return origin
    await new Promise(resolve => setTimeout(resolve, 25))
  }
  child.kill('SIGKILL')
  throw new Error(`the server did not come up (exit code ${child.exitCode}); it printed:\n${output()}`)
}

async function isAnswering(address: string): Promise<boolean> {
  try {
    return (await fetch(address)).ok
  } catch {
    return false
  }
}

function exitOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise(resolve => child.once('exit', () => resolve()))
}

function findLink({ output, pattern }: { output: string; pattern: RegExp }): string {
  const link = pattern.exec(output)?.[0]
  if (link === undefined) throw new Error(`no such link was printed:\n${output}`)
  return link
}
