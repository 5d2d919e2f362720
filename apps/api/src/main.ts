/**
 * @tilth/api, the process: reads environment and flags, starts the server, says on standard output where it is, and ends in order when it
 * is told to. Logs go to standard error. Read `server/start-server.ts` next, then `app/create-app.ts`; the procedures are in `router.ts`.
 */
import { join } from 'node:path'
import { createPluginRunner, loadInstalledPlugins, sayRefusals } from '@tilth/host'
import config from '../../../tilth.config.ts'
import { readEnvironment } from './environment/read-environment.ts'
import { readFlags } from './environment/read-flags.ts'
import { describeFault } from './errors/describe-fault.ts'
import { locatePluginProcess } from './plugin-process/locate-plugin-process.ts'
import { createLogger } from './server/create-logger.ts'
import { startServer } from './server/start-server.ts'
import { followWrittenPlugin } from './written-plugin/follow-written-plugin.ts'
import { showWrittenPlugin } from './written-plugin/show-written-plugin.ts'
import { whyNotFollowed } from './written-plugin/why-not-followed.ts'

const giveUp = (...sentences: readonly string[]): never => {
  process.stderr.write(`${sentences.join('\n')}\n`)
  process.exit(1)
}

const environment = readEnvironment(process.env, process.cwd())
if (!environment.ok) giveUp(...environment.error)
const flags = readFlags(process.argv.slice(2))
if (!flags.ok) giveUp(flags.error)

const logger = createLogger({ isWatched: process.stderr.isTTY })
process.on('uncaughtException', thrown => {
  logger.fatal({ fault: describeFault(thrown) }, 'the process ends')
  process.exit(1)
})

if (environment.ok && flags.ok) {
  const { pluginFolder } = environment.value
  const whyNot = whyNotFollowed(environment.value, flags.value)
  if (whyNot !== null) giveUp(whyNot)
  const written = pluginFolder === null ? null : followWrittenPlugin({ folder: pluginFolder, installed: config.plugins })
  const plugins = written?.plugins ?? loadInstalledPlugins(config.plugins)
  for (const refusal of sayRefusals(plugins)) logger.error(refusal, 'plugin refused')
  const pluginRunner = createPluginRunner({
    entry: { ...locatePluginProcess(), ...(pluginFolder === null ? {} : { args: [pluginFolder] }) },
  })
  written?.onChange(pluginRunner.renew)
  const started = await startServer({
    environment: environment.value,
    flags: flags.value,
    logger,
    plugins,
    pluginRunner,
    webDirectory: join(import.meta.dirname, '..', '..', 'web', 'dist'),
  })
  if (!started.ok) giveUp(started.error)
  else {
    const { address, setupLink, demoLink, refusal, installation, close } = started.value
    const onFault = (plugin: string, thrown: unknown): void => logger.error({ plugin, fault: describeFault(thrown) }, 'nobody was told')
    const page = written && installation && (await showWrittenPlugin(written, { installation, onFault }))
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(130))
        written?.stop()
        close().then(
          () => process.exit(0),
          thrown => {
            logger.fatal({ fault: describeFault(thrown) }, 'the process did not end in order')
            process.exit(1)
          },
        )
      })
    }
    const lines = [
      `Tilth: ${address}`,
      ...(setupLink === null ? [] : [`Set up Tilth: ${setupLink}`]),
      ...(demoLink === null ? [] : [`Look around in the demo: ${demoLink}`]),
      ...(page === null ? [] : [`The plugin that is being written: ${address}${page}`]),
      ...(refusal === null ? [] : [`The control database was refused (${refusal}): only ${address}/ready answers, and says why.`]),
    ]
    process.stdout.write(`${lines.join('\n')}\n`)
  }
}
