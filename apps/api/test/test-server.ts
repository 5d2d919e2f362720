import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import type { OpenDatabasesOptions } from '@tilth/db'
import { loadInstalledPlugins } from '@tilth/host'
import { pino } from 'pino'
import config from '../../../tilth.config.ts'
import { defaultSessionLimits } from '../src/auth/session-limits.ts'
import type { Environment } from '../src/environment/environment.ts'
import { type RunningServer, type StartOptions, startServer } from '../src/server/start-server.ts'
import { type Browser, createBrowser } from './browser.ts'
import { after } from './leftovers.ts'

export interface TestServer extends RunningServer {
  readonly directory: string
  /** Every line of the log so far. */
  readonly logs: readonly string[]
  browse(): Browser
}

export interface TestServerOptions {
  readonly directory?: string
  readonly environment?: Partial<Environment>
  readonly demo?: boolean
  /** When it is closed and removed at the latest. */
  readonly until?: 'test' | 'file'
  readonly webDirectory?: string
  readonly migrations?: OpenDatabasesOptions['migrations']
  readonly buildApp?: StartOptions['buildApp']
  /** Those of the installation where nothing is said. */
  readonly plugins?: StartOptions['plugins']
}

export const temporaryDirectory = (until: 'test' | 'file' = 'test'): string => {
  const directory = mkdtempSync(join(tmpdir(), 'tilth-api-'))
  after(until, () => rmSync(directory, { recursive: true, force: true }))
  return directory
}

let played: Promise<string> | undefined

/** The demo as the installation's plugins play it: once for all tests of this process, each of which begins with a copy. */
const playDemo = async (): Promise<string> => {
  const directory = mkdtempSync(join(tmpdir(), 'tilth-api-demo-'))
  process.once('exit', () => rmSync(directory, { recursive: true, force: true }))
  const server = await startTestServer({ directory, demo: true })
  await server.close()
  return directory
}

/** The real app on a free port over real files; closed and removed after the test, or after all tests of the file. */
export const startTestServer = async (options: TestServerOptions = {}): Promise<TestServer> => {
  const { until = 'test' } = options
  const directory = options.directory ?? temporaryDirectory(until)
  if (options.demo && !options.directory && !options.plugins) {
    played ??= playDemo()
    cpSync(await played, directory, { recursive: true })
  }
  const logs: string[] = []
  const started = await startServer({
    environment: {
      port: 0,
      host: '127.0.0.1',
      dataDirectory: directory,
      publicOrigin: null,
      trustsProxy: false,
      sessionLimits: defaultSessionLimits,
      mail: null,
      pluginFolder: null,
      ...options.environment,
    },
    flags: { demo: options.demo ?? false, reset: false },
    logger: pino({ base: null }, new Writable({ write: (line, _, done) => done(void logs.push(String(line).trim())) })),
    plugins: options.plugins ?? loadInstalledPlugins(config.plugins),
    webDirectory: options.webDirectory ?? join(directory, 'no-web'),
    ...(options.migrations ? { migrations: options.migrations } : {}),
    ...(options.buildApp ? { buildApp: options.buildApp } : {}),
  })
  if (!started.ok) throw new Error(started.error)
  let isOpen = true
  const close = async (): Promise<void> => {
    if (!isOpen) return
    isOpen = false
    await started.value.close()
  }
  after(until, close)
  return {
    ...started.value,
    close,
    directory,
    logs,
    browse: () => createBrowser(started.value.localAddress, options.environment?.publicOrigin ?? started.value.localAddress),
  }
}
