import { err, ok, type Result } from '@tilth/core'
import { type Databases, type OpenDatabasesOptions, openDatabases } from '@tilth/db'
import { ensureDemoDistrict, ensureSetupLink, type Installation, type LoadedPlugins, type PluginRunner, startJobs } from '@tilth/host'
import type { Logger } from 'pino'
import { createApp } from '../app/create-app.ts'
import { createRefusedApp } from '../app/create-refused-app.ts'
import { createDemoDoor } from '../demo/demo-door.ts'
import { openDemoHouse } from '../demo/open-demo-house.ts'
import type { Environment } from '../environment/environment.ts'
import type { Flags } from '../environment/read-flags.ts'
import { describeFault } from '../errors/describe-fault.ts'
import { type OpenedInstallation, openInstallation } from '../installation/open-installation.ts'
import { createLocalDoor } from '../local/local-door.ts'
import { openWebFiles } from '../web/web-files.ts'
import { explainLockedData } from './explain-locked-data.ts'
import { type Listening, listen } from './listen.ts'

export interface StartOptions {
  readonly environment: Environment
  readonly flags: Flags
  readonly logger: Logger
  readonly plugins: LoadedPlugins
  /** Runs what code the plugins bring; ended with the server. */
  readonly pluginRunner?: PluginRunner
  /** The built web app. */
  readonly webDirectory: string
  /** Other migrations than the database package's own, for tests. */
  readonly migrations?: OpenDatabasesOptions['migrations']
  /** Something around the app, for tests that must see a check fail. */
  readonly buildApp?: typeof createApp
}

export interface RunningServer {
  readonly address: string
  readonly localAddress: string
  /** While no account exists: the one-time link. */
  readonly setupLink: string | null
  readonly demoLink: string | null
  /** The code why the control database was refused; then there is nothing but the truth about it. */
  readonly refusal: string | null
  readonly databases: Databases
  /** Null when refused. */
  readonly installation: Installation | null
  close(): Promise<void>
}

/** Opens the data, brings it up to date, serves it. What an operator can put right comes back as a sentence. */
export const startServer = async (options: StartOptions): Promise<Result<RunningServer, string>> => {
  const { environment, logger, migrations } = options
  const opened = await openDatabases({
    directory: environment.dataDirectory,
    clock: Date.now,
    logger,
    ...(migrations ? { migrations } : {}),
  })
  if (!opened.ok) return err(explainLockedData(opened.error))
  const databases = opened.value
  try {
    const health = await databases.health()
    const refusal = health.databases.find(({ name }) => name === 'control')?.issue?.code ?? null
    const started = refusal === null ? await serve(options, databases) : await serveRefusal(options, { databases, code: refusal })
    if (!started.ok) await databases.close()
    return started
  } catch (thrown) {
    await databases.close()
    throw thrown
  }
}

const serveRefusal = async (
  { environment, logger, webDirectory }: StartOptions,
  { databases, code }: { readonly databases: Databases; readonly code: string },
): Promise<Result<RunningServer, string>> => {
  const app = createRefusedApp({ databases, environment, logger, version: openWebFiles(webDirectory).edition, code })
  const listening = await listen(app, environment)
  if (!listening.ok) return listening
  const { address, localAddress } = listening.value
  return ok({
    address: environment.publicOrigin ?? address,
    localAddress,
    setupLink: null,
    demoLink: null,
    refusal: code,
    databases,
    installation: null,
    async close() {
      await listening.value.close()
      await databases.close()
    },
  })
}

const serve = async (options: StartOptions, databases: Databases): Promise<Result<RunningServer, string>> => {
  const { environment, flags, logger, plugins } = options
  const where: { listening: Listening | null } = { listening: null }
  const origin = (): string => environment.publicOrigin ?? where.listening?.address ?? `http://127.0.0.1:${environment.port}`
  const opened = openInstallation({
    databases,
    dataDirectory: environment.dataDirectory,
    plugins,
    pluginRunner: options.pluginRunner ?? null,
    origin,
    sessionLimits: environment.sessionLimits,
    mail: environment.mail,
  })
  const { installation } = opened
  if (flags.demo) await ensureDemoDistrict(installation, { reset: flags.reset })
  const demo = flags.demo ? { door: createDemoDoor(), house: openDemoHouse(installation) } : null
  const local = createLocalDoor(environment.dataDirectory)
  const stopping = new AbortController()
  const webFiles = openWebFiles(options.webDirectory)
  const app = (options.buildApp ?? createApp)({
    ...opened,
    environment,
    logger,
    webFiles,
    version: webFiles.edition,
    demo,
    local,
    stopping: stopping.signal,
  })
  const listening = await listen(app, environment)
  if (!listening.ok) return listening
  where.listening = listening.value
  local.open(listening.value.localAddress)
  databases.announce(listening.value.localAddress)
  const setupLink = await ensureSetupLink({ ...installation, control: databases.control })
  const stopWork = startWork(opened, logger)
  return ok({
    address: origin(),
    localAddress: listening.value.localAddress,
    setupLink,
    demoLink: demo ? `${origin()}/?demo=${demo.door.token}` : null,
    refusal: null,
    databases,
    installation,
    async close() {
      local.close()
      stopping.abort()
      await Promise.all([listening.value.close(), stopWork(), options.pluginRunner?.close()])
      await databases.close()
    },
  })
}

/** Which part of which plugin an issue is about; both are words of its manifest. */
const partOf = (cause: unknown): Readonly<Record<string, unknown>> => {
  const { plugin, part } = (cause as { readonly params?: Readonly<Record<string, unknown>> } | null)?.params ?? {}
  return typeof plugin === 'string' && typeof part === 'string' ? { plugin, part } : {}
}

const pruneEveryMs = 3_600_000

/** What a process does without being asked. */
const startWork = ({ installation, sessions }: OpenedInstallation, logger: Logger): (() => Promise<void>) => {
  const stopJobs = startJobs({
    installation,
    onFault: ({ job, cause }) => logger.error({ job, ...partOf(cause), fault: describeFault(cause) }, 'job failed'),
  })
  const pruning = setInterval(() => {
    sessions.prune().catch(thrown => logger.error({ fault: describeFault(thrown) }, 'pruning failed'))
  }, pruneEveryMs)
  return async () => {
    clearInterval(pruning)
    await stopJobs()
  }
}
