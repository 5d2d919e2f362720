import type { Result } from '@tilth/core'
import type { MigrationPlan, MigrationReport } from '../migrate/migration.ts'
import type { FaultDetails } from '../port/database-fault.ts'
import type { Rows, SqlValue, Statement, WriteReceipt } from '../port/port.ts'
import type { GroupedWrite } from './commit-group.ts'

/** What the writer thread can be asked, and what each answer holds. `file` and `directory` are absolute. */
export interface WriterCalls {
  lock: { ask: { directory: string }; answer: boolean }
  unlock: { ask: { directory: string }; answer: null }
  /** Brings the file up to date; makes it first when `mayCreate`. */
  migrate: { ask: { file: string; plan: MigrationPlan; mayCreate: boolean }; answer: Result<MigrationReport> }
  read: { ask: { file: string; statements: readonly Statement[] }; answer: readonly Rows[] }
  write: { ask: { file: string; write: GroupedWrite }; answer: Result<WriteReceipt> }
  pragma: { ask: { file: string; names: readonly string[] }; answer: Readonly<Record<string, SqlValue>> }
  backUp: { ask: { file: string; target: string }; answer: null }
  close: { ask: { files: readonly string[] }; answer: null }
}

export type WriterCall = keyof WriterCalls

export type WriterRequest = {
  readonly [C in WriterCall]: { readonly id: number; readonly call: C; readonly ask: WriterCalls[C]['ask'] }
}[WriterCall]

export type WriterReply =
  | { readonly id: number; readonly answer: WriterCalls[WriterCall]['answer'] }
  | { readonly id: number; readonly fault: FaultDetails }
