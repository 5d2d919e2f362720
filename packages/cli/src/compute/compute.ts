import { text } from 'node:stream/consumers'
import type { Command } from '../command.ts'
import { answerDocument } from './answer-document.ts'
import { kinds } from './kinds.ts'

const usage = `${[...kinds.keys()].join('|')} < CASES.json`

/**
 * Checks our numbers against other software: one JSON document of cases on standard input, one of results on standard output. A bad
 * document leaves standard output empty, and every problem with its path goes to standard error.
 */
export const compute: Command = {
  name: ['compute'],
  usage,
  summary: 'Computes the statistics of each case in a JSON document.',
  async run(args) {
    const [name, ...others] = args
    const kind = name === undefined || others.length > 0 ? undefined : kinds.get(name)
    if (!kind) {
      const problem = name === undefined || others.length > 0 ? 'tilth compute takes one kind.' : `"${name}" is no kind of computing.`
      process.stderr.write(`${problem}\n\ntilth compute ${usage}\n`)
      return 2
    }
    const answered = answerDocument(await text(process.stdin), kind)
    if (!answered.ok) {
      process.stderr.write(answered.error)
      return 2
    }
    await new Promise<void>(written => process.stdout.write(answered.value, () => written()))
    return 0
  },
}
