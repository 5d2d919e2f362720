import type { Server } from 'node:http'
import { networkInterfaces } from 'node:os'
import { createAdaptorServer } from '@hono/node-server'
import { err, ok, type Result } from '@tilth/core'
import type { Hono } from 'hono'
import type { AppEnv } from '../app/app-env.ts'

export interface Listening {
  /** Where people come by, as far as this process can tell: the machine's address when it listens on all of them. */
  readonly address: string
  /** Where a program on this machine comes by. */
  readonly localAddress: string
  /** Takes no new connections, lets running answers finish for a while, then cuts what is left. */
  close(): Promise<void>
}

export interface ListenOptions {
  readonly port: number
  readonly host: string
}

const patienceMs = 5000

/** Starts to listen. A refusal is a sentence that says what to do. */
export const listen = async (app: Hono<AppEnv>, { port, host }: ListenOptions): Promise<Result<Listening, string>> => {
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: { requestTimeout: 60_000, headersTimeout: 20_000, keepAliveTimeout: 65_000 },
  }) as Server
  const problem = await start(server, { port, host })
  if (problem !== null) return err(problem)
  const bound = server.address()
  const actualPort = typeof bound === 'object' && bound ? bound.port : port
  return ok({
    address: `http://${bracket(isEverywhere(host) ? (ownAddress() ?? '127.0.0.1') : host)}:${actualPort}`,
    localAddress: `http://${bracket(isEverywhere(host) ? '127.0.0.1' : host)}:${actualPort}`,
    close: () => close(server),
  })
}

const start = (server: Server, { port, host }: ListenOptions): Promise<string | null> =>
  new Promise(resolve => {
    server.once('error', (thrown: NodeJS.ErrnoException) => resolve(explain(thrown.code, { port, host })))
    server.listen(port, host, () => resolve(null))
  })

const explain = (code: string | undefined, { port, host }: ListenOptions): string => {
  if (code === 'EADDRINUSE') return `Port ${port} is taken. Stop what uses it, or choose another one: PORT=${port + 1} npm start`
  if (code === 'EACCES') return `Port ${port} may not be used without special rights. Choose one above 1023: PORT=4100 npm start`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `${host} is no address of this machine. Set HOST to one that is, or to 0.0.0.0.`
  return `The server could not listen on ${host}:${port} (${code ?? 'unknown reason'}).`
}

const close = (server: Server): Promise<void> =>
  new Promise(resolve => {
    const timer = setTimeout(() => server.closeAllConnections(), patienceMs)
    server.close(() => {
      clearTimeout(timer)
      resolve()
    })
    server.closeIdleConnections()
  })

const isEverywhere = (host: string): boolean => host === '0.0.0.0' || host === '::'

const bracket = (host: string): string => (host.includes(':') ? `[${host}]` : host)

const ownAddress = (): string | undefined =>
  Object.values(networkInterfaces())
    .flatMap(addresses => addresses ?? [])
    .find(address => address.family === 'IPv4' && !address.internal)?.address
