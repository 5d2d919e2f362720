/** The `tilth` command of the packed kit: what an author needs and nothing that needs a host. */
import { runCommandLine } from '../run-command-line.ts'
import { pluginCommands } from './plugin-commands.ts'

process.exitCode = await runCommandLine(pluginCommands, process.argv.slice(2))
