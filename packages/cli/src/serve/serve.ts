import { parseArgs } from 'node:util'
import type { Command } from '../command.ts'
import { findApiEntry } from './find-api-entry.ts'
import { startProcess } from './start-process.ts'

/** Starts the server as a process of its own and lives as long as it does. */
export const serve: Command = {
  name: ['serve'],
  usage: '[--demo [--reset]]',
  summary: 'Serves Tilth on one port; --demo with an invented district to look around in, --reset makes that anew.',
  async run(args) {
    const flags = readFlags(args)
    if (flags === null) {
      process.stderr.write('tilth serve takes --demo, and --reset with it, and nothing else.\n')
      return 2
    }
    const entry = findApiEntry(import.meta.dirname)
    if (entry === null) {
      process.stderr.write('The server is not built yet. Run npm start in the folder of the project: it builds what is missing.\n')
      return 1
    }
    return startProcess(entry, flags)
  },
}

/** Null where something is not understood. */
export const readFlags = (args: readonly string[]): readonly string[] | null => {
  try {
    const { values } = parseArgs({ args: [...args], options: { demo: { type: 'boolean' }, reset: { type: 'boolean' } } })
    if (values.reset && !values.demo) return null
    return Object.entries(values).flatMap(([name, isOn]) => (isOn ? [`--${name}`] : []))
  } catch {
    return null
  }
}
