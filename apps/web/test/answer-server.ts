import type { AppRouter } from '@tilth/api'
import type { server } from '../src/server/server.ts'
import { TilthError } from '../src/server/tilth-error.ts'

type Server = typeof server
type Slice = keyof Server & string
type Procedure = { readonly [Of in Slice]: `${Of}.${keyof Server[Of] & string}` }[Slice]

type CallOf<Found> = Found extends { readonly query: infer Query }
  ? Query
  : Found extends { readonly mutate: infer Mutate }
    ? Mutate
    : never
type AnswerOf<Found> =
  CallOf<Found> extends (input: infer Input, ...rest: never) => Promise<infer Output> ? (input: Input) => Output | Promise<Output> : never
type AnswerTo<Name extends Procedure> = Name extends `${infer Of extends Slice}.${infer Call}`
  ? AnswerOf<Call extends keyof Server[Of] ? Server[Of][Call] : never>
  : never

/** By the name of a procedure, what the server does with its input: answers, takes its time, or throws a TilthError to refuse or to give no answer. */
export type Answers = { readonly [Name in Procedure]?: AnswerTo<Name> } & {
  /** The server says that it is there, unless this throws. */
  readonly '/health'?: () => unknown
}

interface Question {
  readonly name: string
  readonly input: unknown
}

interface Asked {
  /** What was asked without an answer in the test. */
  readonly unanswered: readonly string[]
  /** Whether a request got no answer. */
  readonly wasAway: boolean
}

const untouched: Asked = { unanswered: [], wasAway: false }
let answers: Readonly<Record<string, (input: unknown) => unknown>> = {}
let asked = untouched

/** What the server answers until the test is over, beside what the test has said before. A test fails that asks for anything else. */
export const answerServer = (more: Answers): void => {
  answers = { ...answers, ...(more as typeof answers) }
}

const answerOf = (name: string): ((input: unknown) => unknown) => {
  const answer = answers[name]
  if (answer !== undefined) return answer
  asked = { ...asked, unanswered: [...new Set([...asked.unanswered, name])] }
  throw new Error(`The test says no answer to ${name}`)
}

type Refusal = AppRouter['_def']['_config']['$types']['errorShape']

/** As the api refuses. What is no TilthError is a fault there, too. */
const refusalOf = (thrown: unknown): Refusal => {
  const { kind, code, path, params } = thrown instanceof TilthError ? thrown : new TilthError({ kind: 'fault', code: 'fault' })
  if (kind === 'offline') throw new TypeError('Failed to fetch')
  const data = { kind, code, ...(path.length > 0 && { path }), ...(Object.keys(params).length > 0 && { params }), requestId: 'request' }
  return { message: code, code: -32_603, data }
}

const respondTo = async ({ name, input }: Question) => {
  const answer = answerOf(name)
  try {
    return { result: { data: await answer(input) } }
  } catch (thrown) {
    return { error: refusalOf(thrown) }
  }
}

/** One request of tRPC: the names of what it asks in the path, their inputs by number in the address of a query or the body of a command. */
const questionsOf = (address: URL, body: unknown): readonly Question[] => {
  const inputs: Readonly<Record<string, unknown>> = JSON.parse(
    typeof body === 'string' ? body : (address.searchParams.get('input') ?? '{}'),
  )
  const names = address.pathname.slice('/trpc/'.length).split(',')
  return names.map((name, at) => ({ name, input: inputs[at] }))
}

const respond = async (address: URL, body: unknown): Promise<Response> => {
  if (address.pathname.startsWith('/trpc/')) return Response.json(await Promise.all(questionsOf(address, body).map(respondTo)))
  if (address.pathname !== '/health' || answers['/health'] !== undefined) await answerOf(address.pathname)(undefined)
  return new Response('ok')
}

const fetchInTest: typeof fetch = (input, init) => {
  const address = new URL(input instanceof Request ? input.url : input, 'http://tilth.test')
  return new Promise((resolve, reject) => {
    init?.signal?.addEventListener('abort', () => reject(init.signal?.reason))
    respond(address, init?.body).then(resolve, (failure: unknown) => {
      asked = { ...asked, wasAway: true }
      reject(failure)
    })
  })
}

/** Until whatever was asked for up to now has reached the server: tRPC collects what is asked until the next turn of the timers. */
export const untilSent = async (): Promise<void> => {
  for (const _turn of ['to ask', 'to send']) await new Promise(resolve => setTimeout(resolve))
}

/** From here on no request leaves the tests. */
export const standInForServer = (): void => {
  globalThis.fetch = fetchInTest
}

/** Forgets the answers of a test that is over. */
export const forgetAnswers = (): Asked => {
  const found = asked
  answers = {}
  asked = untouched
  return found
}
