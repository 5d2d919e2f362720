import { err, type Issue, ok, type Result } from '@tilth/core'
import { formatIssue } from '@tilth/i18n'
import type { Compute } from './kinds.ts'

/** The results as JSON text, or all that is wrong, one line each. */
export const answerDocument = (input: string, compute: Compute): Result<string, string> => {
  const document = parseJson(input)
  if (!document.ok) return err('standard input: not JSON.\n')
  const computed = compute(document.value)
  return computed.ok ? ok(`${JSON.stringify(computed.value)}\n`) : err(computed.error.map(describe).join(''))
}

const parseJson = (input: string): Result<unknown, null> => {
  try {
    return ok(JSON.parse(input.replace(/^\uFEFF/, '')))
  } catch {
    return err(null)
  }
}

const describe = (found: Issue): string => `${writePath(found.path ?? [])}: ${formatIssue('en', found)} (${found.code})\n`

/** `cases[0].ratings[2][1]`; the document itself where a path is empty. */
const writePath = (path: readonly (string | number)[]): string =>
  path.reduce<string>((written, step) => {
    if (typeof step === 'number') return `${written}[${step}]`
    return written === '' ? step : `${written}.${step}`
  }, '') || 'the document'
