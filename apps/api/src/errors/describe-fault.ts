import { faultIn } from '@tilth/db'

/**
 * What a log may hold of a fault: its kind and where it was thrown. Messages of foreign errors may quote what somebody typed, so only
 * those of the database package, which never hold a value, are kept.
 */
export const describeFault = (thrown: unknown): Readonly<Record<string, unknown>> => {
  const fault = faultIn(thrown)
  const root = deepest(thrown)
  const { code, message } = root as { readonly code?: unknown; readonly message?: unknown }
  return {
    name: root instanceof Error ? root.name : typeof root,
    ...(typeof code === 'string' && /^[A-Za-z_.]{1,60}$/.test(code) ? { code } : {}),
    ...(fault ? { message: fault.message } : {}),
    ...(fault === undefined && root instanceof TypeError && typeof message === 'string' && isAboutCode(message) ? { message } : {}),
    at: framesOf(root),
  }
}

const isAboutCode = (message: string): boolean =>
  /^(Cannot (read|set) properties of (undefined|null)|[\w.]+ is not a function)/.test(message)

const deepest = (thrown: unknown): unknown => {
  let current = thrown
  for (let depth = 0; depth < 8 && current instanceof Error && current.cause !== undefined; depth += 1) current = current.cause
  return current
}

const framesOf = (thrown: unknown): readonly string[] => {
  if (!(thrown instanceof Error)) return []
  const lines = (thrown.stack ?? '').split('\n').filter(line => /^\s+at /.test(line))
  return lines.slice(0, 12).map(line => line.trim().replace(/^at /, ''))
}
