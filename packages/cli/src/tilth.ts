/**
 * @tilth/cli: the `tilth` command. Each subcommand is a folder with a `Command`; this entrance finds the one that was meant. It never
 * imports an app: `tilth serve` starts the api's built entry as a process of its own. Read `command.ts` first.
 */
import { compute } from './compute/compute.ts'
import { importRatings } from './import-ratings/import-ratings.ts'
import { pluginCommands } from './plugin/plugin-commands.ts'
import { report } from './report/report.ts'
import { runCommandLine } from './run-command-line.ts'
import { serve } from './serve/serve.ts'

process.exitCode = await runCommandLine([serve, importRatings, report, compute, ...pluginCommands], process.argv.slice(2))
