/** The process in which one plugin's code runs, an entry of its own beside `main`: it alone knows which plugins this installation has. */
import { servePlugins } from '@tilth/host/plugin-process'
import config from '../../../../tilth.config.ts'

await servePlugins(config.plugins)
