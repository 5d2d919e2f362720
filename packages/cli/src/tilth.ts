/**
 * @tilth/cli: the `tilth` command. Each subcommand is a folder with a `Command`; this entrance finds the one that was meant. It never
 * imports an app: `tilth serve` starts the api's built entry as a process of its own. Read `command.ts` first.
 */
import type { Command } from './command.ts'
import { compute } from './compute/compute.ts'
import { describeCommands } from './describe-commands.ts'
import { importRatings } from './import-ratings/import-ratings.ts'
import { report } from './report/report.ts'
import { serve } from './serve/serve.ts'

const commands: readonly Command[] = [serve, importRatings, report, compute]

const args = process.argv.slice(2)

const isAskingForHelp = args.length === 0 || args[0] === '--help' || args[0] === '-h' || args[0] === 'help'

const command = commands.find(({ name }) => name.every((word, index) => args[index] === word))

if (isAskingForHelp) {
  process.stdout.write(describeCommands(commands))
} else if (command) {
  process.exitCode = await command.run(args.slice(command.name.length))
} else {
  process.stderr.write(`"${args.join(' ')}" is no command of tilth.\n\n${describeCommands(commands)}`)
  process.exitCode = 2
}
