import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import type { Issue } from '@tilth/core'

/** Why a database was refused, kept beside its file until it opens again. */
export interface RememberedRefusal {
  readonly issue: Issue
  /** Milliseconds since the epoch. */
  readonly at: number
}

const besides = (file: string): string => `${file}.refused.json`

export const readRefusal = (file: string): RememberedRefusal | undefined => {
  try {
    const read: Partial<RememberedRefusal> = JSON.parse(readFileSync(besides(file), 'utf8'))
    return typeof read.issue?.code === 'string' && typeof read.at === 'number' ? { issue: read.issue, at: read.at } : undefined
  } catch {
    return undefined
  }
}

export const rememberRefusal = (file: string, refusal: RememberedRefusal): void => {
  writeFileSync(`${besides(file)}.new`, `${JSON.stringify(refusal)}\n`, { mode: 0o600 })
  renameSync(`${besides(file)}.new`, besides(file))
}

export const forgetRefusal = (file: string): void => rmSync(besides(file), { force: true })
