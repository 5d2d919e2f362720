import type { Command } from './command.ts'
import { describeCommands } from './describe-commands.ts'

/** Finds the command that was meant, runs it and gives its exit code. */
export const runCommandLine = async (commands: readonly Command[], args: readonly string[]): Promise<number> => {
  if (args.length === 0 || args[0] === '--help' || args[0] === '-h' || args[0] === 'help') {
    process.stdout.write(describeCommands(commands))
    return 0
  }
  const command = commands.find(({ name }) => name.every((word, index) => args[index] === word))
  if (command) return command.run(args.slice(command.name.length))
  process.stderr.write(`"${args.join(' ')}" is no command of tilth.\n\n${describeCommands(commands)}`)
  return 2
}
