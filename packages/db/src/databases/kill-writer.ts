/**
 * A process to be killed: opens the data directory, says `open`, then writes rows without end and prints each one's number once it
 * is acknowledged. Used by kill-writer.test.ts.
 */
import { org } from '../district/schema.ts'
import { query } from '../drizzle/query.ts'
import { toStatement } from '../drizzle/to-statement.ts'
import { openDatabases } from './open-databases.ts'

const [directory, prefix] = process.argv.slice(2)
if (directory === undefined || prefix === undefined) throw new Error('usage: kill-writer.ts <directory> <prefix>')
const opened = await openDatabases({ directory, clock: () => Date.now() })
if (!opened.ok) {
  process.stdout.write(`refused ${JSON.stringify(opened.error)}\n`)
  process.exit(1)
}
const port = await opened.value.district('d')
process.stdout.write('open\n')

const writers = Array.from({ length: 8 }, async (_, writer) => {
  for (let index = 0; ; index++) {
    const id = `${prefix}-${writer}-${index}`
    const written = await port.write([toStatement(query.insert(org).values({ id, kind: 'school', name: id }))], {
      expect: [[`${prefix}-${writer}`, index]],
    })
    if (!written.ok) throw new Error(written.error.code)
    process.stdout.write(`${id}\n`)
  }
})
await Promise.all(writers)
