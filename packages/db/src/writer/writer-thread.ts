/** The writer thread: the one place where databases are open. Started by `writer.ts`, never imported by it. */
import { parentPort } from 'node:worker_threads'
import { backUp } from '../migrate/back-up.ts'
import { migrateDatabase } from '../migrate/migrate-database.ts'
import { describeFault, faultIn } from '../port/database-fault.ts'
import { createDataLocks } from './data-locks.ts'
import type { WriterCalls, WriterReply, WriterRequest } from './messages.ts'
import { createOpenFiles } from './open-files.ts'
import { createWriteQueues } from './write-queues.ts'

const openFileLimit = 64

const port = parentPort
if (!port) throw new Error('writer-thread runs as a worker thread only')

const locks = createDataLocks()
const files = createOpenFiles(openFileLimit)
const reply = (message: WriterReply): void => port.postMessage(message)
const queues = createWriteQueues(files, ({ id, outcome }) =>
  reply('fault' in outcome ? { id, fault: outcome.fault } : { id, answer: outcome.result }),
)

const read = ({ file, statements }: WriterCalls['read']['ask']): WriterCalls['read']['answer'] => {
  const { reader } = files.use(file)
  if (statements.length === 1) return statements.map(statement => reader.run(statement).rows)
  reader.execute('BEGIN')
  try {
    return statements.map(statement => reader.run(statement).rows)
  } finally {
    if (reader.isInTransaction) reader.execute('COMMIT')
  }
}

const answer = (request: Exclude<WriterRequest, { call: 'write' }>): WriterCalls[Exclude<WriterRequest['call'], 'write'>]['answer'] => {
  switch (request.call) {
    case 'lock':
      return locks.take(request.ask.directory)
    case 'unlock':
      locks.release(request.ask.directory)
      return null
    case 'migrate': {
      const { file, plan, mayCreate } = request.ask
      queues.drain(file)
      return migrateDatabase((mayCreate ? files.create(file) : files.use(file)).writer, plan)
    }
    case 'read':
      return read(request.ask)
    case 'pragma': {
      const { writer } = files.use(request.ask.file)
      return Object.fromEntries(request.ask.names.map(name => [name, writer.pragma(name)]))
    }
    case 'backUp':
      queues.drain(request.ask.file)
      backUp(files.use(request.ask.file).writer, request.ask.target)
      return null
    case 'close':
      for (const file of request.ask.files) {
        queues.drain(file)
        files.close(file)
      }
      return null
  }
}

port.on('message', (request: WriterRequest) => {
  if (request.call === 'write') {
    queues.add({ id: request.id, ...request.ask })
    return
  }
  try {
    reply({ id: request.id, answer: answer(request) })
  } catch (thrown) {
    reply({ id: request.id, fault: faultIn(thrown)?.details ?? describeFault(thrown, { phase: 'run' }) })
  }
})
