import { readFileSync } from 'node:fs'

const starterCommand = /(^|[/\s])(npm|npx|pnpm)([\s@.]|$)/
const shellCommand = /^(\/\S*\/)?(sh|bash|dash)\s+-c\s/

/**
 * The processes between us and whoever typed the command: npm, pnpm and the shells they start, nearest first. Ends below the first
 * process that is none of these, so a terminal that closes behind a server started with nohup takes nothing down.
 *
 * @param {number} pid of our parent
 * @param {(pid: number) => { command: string, parent: number } | null} read
 * @returns {readonly number[]}
 */
export function listStarters(pid, read = readProcess) {
  /** @type {number[]} */
  const starters = []
  /** @type {number[]} */
  const shells = []
  for (let current = pid; current > 1; ) {
    const found = read(current)
    if (found === null) break
    if (starterCommand.test(found.command) && !shellCommand.test(found.command)) starters.push(...shells.splice(0), current)
    else if (shellCommand.test(found.command)) shells.push(current)
    else break
    current = found.parent
  }
  return starters
}

/** @param {number} pid */
function readProcess(pid) {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
    const parent = /^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return { command, parent: Number(parent) }
  } catch {
    return null
  }
}
