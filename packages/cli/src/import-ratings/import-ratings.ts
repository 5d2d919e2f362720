import type { Issue } from '@tilth/core'
import type { Command } from '../command.ts'
import { describeIssue, describeTakenIn } from './describe-import.ts'
import { handOver } from './hand-over.ts'
import { readAssignment } from './read-assignment.ts'
import { takeInHere } from './take-in-here.ts'

const usage = 'FILE --framework FRAMEWORK.json --map MAP.json [--district SLUG] [--title TITLE]'

/** What the file or the command is refused for is the asker's to put right; all else is the machine's. */
const exitCodeOf = ({ code }: Issue): number =>
  /^(import|input)\./.test(code) || ['district.which', 'district.unknown'].includes(code) ? 2 : 1

/**
 * Turns a file of ratings into revealed rounds. A server that runs on the data directory is handed the file; otherwise this process
 * opens the data itself. Standard output holds the rounds and their addresses; what is wrong goes to standard error.
 */
export const importRatings: Command = {
  name: ['import', 'ratings'],
  usage,
  summary: 'Takes in a CSV file, one row a person, as a revealed round for each team in it.',
  async run(args) {
    const assignment = readAssignment(args, { variables: process.env, directory: process.cwd() })
    if (!assignment.ok) {
      process.stderr.write(`${assignment.error}\n\ntilth import ratings ${usage}\n`)
      return 2
    }
    const taken = (await handOver(assignment.value)) ?? (await takeInHere(assignment.value))
    if (!taken.ok) {
      process.stderr.write(describeIssue(taken.error, assignment.value.file))
      return exitCodeOf(taken.error)
    }
    process.stdout.write(describeTakenIn(taken.value))
    return 0
  },
}
