import { relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Command } from '../../command.ts'
import { typedAt } from '../typed-at.ts'
import { findKit } from './find-kit.ts'
import { packKit } from './pack-kit.ts'

const usage = '[--out DIR]'

/** Packs the kit for somebody who has Node and npm and nothing of this repository. */
export const kit: Command = {
  name: ['plugin', 'kit'],
  usage,
  summary: 'Packs the plugin kit, with this command in it, for authors elsewhere.',
  async run(args) {
    const out = readOut(args)
    if (out === null) {
      process.stderr.write(`tilth plugin kit ${usage}\n`)
      return 2
    }
    const found = findKit(import.meta.dirname)
    const packed = found && packKit(found, resolve(typedAt(), out))
    if (!packed?.ok) {
      process.stderr.write(`${packed?.error ?? 'There is no plugin kit here to pack.'}\n`)
      return 1
    }
    process.stdout.write(`${relative(typedAt(), packed.value)}\n`)
    return 0
  },
}

const readOut = (args: readonly string[]): string | null => {
  try {
    return parseArgs({ args: [...args], options: { out: { type: 'string', default: '.' } } }).values.out
  } catch {
    return null
  }
}
