/** What came back from one request, as it went over the wire. */
export interface Exchange {
  readonly request: string
  readonly status: number
  readonly headers: readonly (readonly [string, string])[]
  readonly body: string
}

export interface WireProblem {
  readonly code: string
  readonly kind: string
  readonly requestId: string
  readonly path?: readonly (string | number)[]
  readonly params?: Readonly<Record<string, string | number>>
}

export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly status: number; readonly problem: WireProblem }

/** A browser as far as a server can tell: it keeps cookies, says where its pages come from, and remembers all it received. */
export interface Browser {
  readonly origin: string
  readonly exchanges: readonly Exchange[]
  readonly cookies: Map<string, string>
  fetch(path: string, init?: RequestInit): Promise<Response>
  query<Value = unknown>(name: string, input?: unknown): Promise<Answer<Value>>
  command<Value = unknown>(name: string, input?: unknown): Promise<Answer<Value>>
  /** The value, or an error that says which problem. */
  ask<Value>(name: string, input?: unknown): Promise<Value>
  tell<Value>(name: string, input?: unknown): Promise<Value>
}

/** `address` is where it connects to, `origin` what stands in its address bar. Nothing is packed, so that sizes can be compared. */
export const createBrowser = (address: string, origin: string): Browser => {
  const cookies = new Map<string, string>()
  const exchanges: Exchange[] = []

  const send = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers)
    headers.set('accept-encoding', 'identity')
    if (cookies.size > 0) headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    if (init.method === 'POST' && !headers.has('origin')) headers.set('origin', origin)
    const response = await fetch(`${address}${path}`, { redirect: 'manual', ...init, headers })
    for (const line of response.headers.getSetCookie()) keep(cookies, line)
    return response
  }

  const call = async <Value>(path: string, init: RequestInit): Promise<Answer<Value>> => {
    const response = await send(path, init)
    const body = await response.text()
    exchanges.push({ request: path.split('?')[0] ?? '', status: response.status, headers: [...response.headers], body })
    const parsed = JSON.parse(body) as { readonly result?: { readonly data: Value }; readonly error?: { readonly data: WireProblem } }
    if (parsed.error) return { ok: false, status: response.status, problem: parsed.error.data }
    return { ok: true, value: parsed.result?.data as Value }
  }

  const query = <Value>(name: string, input: unknown = {}): Promise<Answer<Value>> =>
    call(`/trpc/${name}?input=${encodeURIComponent(JSON.stringify(input))}`, {})
  const command = <Value>(name: string, input?: unknown): Promise<Answer<Value>> =>
    call(`/trpc/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: input === undefined ? '' : JSON.stringify(input),
    })

  return {
    origin,
    exchanges,
    cookies,
    fetch: send,
    query,
    command,
    ask: async <Value>(name: string, input?: unknown) => insist(name, await query<Value>(name, input)),
    tell: async <Value>(name: string, input?: unknown) => insist(name, await command<Value>(name, input)),
  }
}

const insist = <Value>(name: string, answer: Answer<Value>): Value => {
  if (!answer.ok) throw new Error(`${name}: ${answer.status} ${JSON.stringify(answer.problem)}`)
  return answer.value
}

const keep = (cookies: Map<string, string>, line: string): void => {
  const [pair = '', ...attributes] = line.split(';')
  const cut = pair.indexOf('=')
  const name = pair.slice(0, cut)
  if (attributes.some(attribute => attribute.trim().toLowerCase() === 'max-age=0')) cookies.delete(name)
  else cookies.set(name, pair.slice(cut + 1))
}
