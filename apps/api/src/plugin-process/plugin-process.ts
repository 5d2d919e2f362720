/** The process in which one plugin's code runs, an entry of its own beside `main`: it alone knows which plugins this installation has. */
import { servePlugins } from '@tilth/host/plugin-process'
import config from '../../../../tilth.config.ts'
import { readWrittenPlugin } from '../written-plugin/read-written-plugin.ts'
import { withWrittenPlugin } from '../written-plugin/with-written-plugin.ts'

/** Behind the plugin's id: where the plugin is that is being written, where there is one. */
const [, , , pluginFolder] = process.argv

await servePlugins(withWrittenPlugin(config.plugins, pluginFolder === undefined ? null : readWrittenPlugin(pluginFolder)))
