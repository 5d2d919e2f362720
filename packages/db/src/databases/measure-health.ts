import type { Issue } from '@tilth/core'
import { issue } from '@tilth/core'
import { faultIn } from '../port/database-fault.ts'
import type { Writer } from '../writer/writer.ts'
import type { OpenedDatabase } from './open-database.ts'

export interface DatabaseHealth {
  /** `control`, or a district's id. */
  readonly name: string
  readonly state: 'ready' | 'refused'
  readonly version: number
  /** Why it is refused. */
  readonly issue?: Issue
}

export interface DatabasesHealth {
  /** `degraded`: some district is refused, the others work. `failed`: the control database is refused or nothing can be written. */
  readonly state: 'ready' | 'degraded' | 'failed'
  readonly databases: readonly DatabaseHealth[]
  /** Why nothing can be written: `database.unresponsive`, or the fault's code. */
  readonly issue?: Issue
}

const patience = 2000

export const measureHealth = async (
  writer: Writer,
  { control, districts }: { control: OpenedDatabase; districts: ReadonlyMap<string, OpenedDatabase> },
): Promise<DatabasesHealth> => {
  const trouble = await probe(writer, control.file)
  const databases = [describe('control', control), ...[...districts].map(([id, database]) => describe(id, database))]
  const hasFailed = trouble !== undefined || control.refusal !== undefined
  const isDegraded = databases.some(({ state }) => state === 'refused')
  return { state: hasFailed ? 'failed' : isDegraded ? 'degraded' : 'ready', databases, ...(trouble ? { issue: trouble } : {}) }
}

const describe = (name: string, { version, refusal }: OpenedDatabase): DatabaseHealth =>
  refusal ? { name, state: 'refused', version, issue: refusal } : { name, state: 'ready', version }

const probe = async (writer: Writer, file: string): Promise<Issue | undefined> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLate = new Promise<Issue>(resolve => {
    timer = setTimeout(() => resolve(issue('database.unresponsive')), patience)
  })
  const answer = writer.ask('pragma', { file, names: ['schema_version'] }).then(
    () => undefined,
    thrown => issue(faultIn(thrown)?.code ?? 'database.storage'),
  )
  try {
    return await Promise.race([answer, tooLate])
  } finally {
    clearTimeout(timer)
  }
}
