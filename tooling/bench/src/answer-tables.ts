import { parentPort } from 'node:worker_threads'
import { californiaPolicy, protect, type Table } from '@tilth/core/privacy'

parentPort?.on('message', (table: Table) => {
  const answer = protect(table, californiaPolicy())
  parentPort?.postMessage(answer.ok ? answer.value.hidden : answer.error)
})
