import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { err, type Issue, issue, ok, type Result } from '@tilth/core'
import type { RatingsImportView } from '@tilth/host'
import type { Assignment } from './read-assignment.ts'

interface RunningServer {
  readonly url: string
  readonly token: string
}

/** What a server that runs on this data directory wrote of itself; it may have ended since. */
const readServer = (dataDirectory: string): RunningServer | null => {
  try {
    const { url, token }: { url?: unknown; token?: unknown } = JSON.parse(readFileSync(join(dataDirectory, 'server.json'), 'utf8'))
    return typeof url === 'string' && typeof token === 'string' ? { url, token } : null
  } catch {
    return null
  }
}

/** Lets the server that owns the data take the file in. Null where none runs. Issue of its own: `fault` for an answer that is none. */
export const handOver = async (assignment: Assignment): Promise<Result<RatingsImportView> | null> => {
  const server = readServer(assignment.dataDirectory)
  if (!server) return null
  let answer: Response
  try {
    answer = await fetch(`${server.url}/local/import-ratings`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-tilth-local-token': server.token },
      body: JSON.stringify({ district: assignment.district, input: assignment.input }),
    })
  } catch {
    return null
  }
  // Somebody else answers at an address that a server which ended left behind.
  if (answer.status === 404) return null
  const body: unknown = await answer.json().catch(() => null)
  if (answer.ok && isView(body)) return ok(body)
  return err(issueIn(body) ?? issue('fault'))
}

const isView = (body: unknown): body is RatingsImportView =>
  typeof body === 'object' && body !== null && 'changed' in body && 'rounds' in body && Array.isArray(body.rounds)

const issueIn = (body: unknown): Issue | null => {
  const { error }: { error?: { data?: Partial<Issue> } } = typeof body === 'object' && body !== null ? body : {}
  const { code, params } = error?.data ?? {}
  return typeof code === 'string' ? issue(code, params ? { params } : {}) : null
}
