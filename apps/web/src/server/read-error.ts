import { TRPCClientError } from '@trpc/client'
import { TilthError } from './tilth-error.ts'

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const isPath = (value: unknown): value is readonly (string | number)[] =>
  Array.isArray(value) && value.every(step => typeof step === 'string' || typeof step === 'number')

const isParams = (value: unknown): value is Readonly<Record<string, string | number>> =>
  isRecord(value) && Object.values(value).every(one => typeof one === 'string' || typeof one === 'number')

const isKind = (value: unknown): value is 'issue' | 'denied' | 'fault' => value === 'issue' || value === 'denied' || value === 'fault'

/** What a failed answer carries in the agreed shape, from a procedure or from a plain address. */
export const errorOfProblem = (wire: unknown): TilthError => {
  if (!isRecord(wire)) return new TilthError({ kind: 'offline', code: 'offline' })
  return new TilthError({
    kind: isKind(wire.kind) ? wire.kind : 'fault',
    code: typeof wire.code === 'string' && isKind(wire.kind) ? wire.code : 'fault',
    ...(isPath(wire.path) ? { path: wire.path } : {}),
    ...(isParams(wire.params) ? { params: wire.params } : {}),
    ...(typeof wire.requestId === 'string' ? { requestId: wire.requestId } : {}),
  })
}

/** What was thrown, as a TilthError. An answer that is not in the agreed shape is a fault; no answer at all is `offline`. */
export const readError = (thrown: unknown): TilthError => {
  if (thrown instanceof TilthError) return thrown
  if (!(thrown instanceof TRPCClientError)) return new TilthError({ kind: 'fault', code: 'fault' })
  return errorOfProblem(thrown.data)
}
