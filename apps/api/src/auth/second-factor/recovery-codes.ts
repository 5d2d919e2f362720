import { createHmac, randomInt } from 'node:crypto'

/** No letters that look like another or like a digit. */
const alphabet = 'acdefghjkmnpqrtuvwxyz3479'
const codeLength = 10

const recoveryCodeCount = 10

/** Ten codes of ten characters, 46 bits each, written in two halves. */
export const makeRecoveryCodes = (): readonly string[] => {
  const codes = new Set<string>()
  while (codes.size < recoveryCodeCount) {
    const letters = Array.from({ length: codeLength }, () => alphabet[randomInt(alphabet.length)]).join('')
    codes.add(`${letters.slice(0, codeLength / 2)}-${letters.slice(codeLength / 2)}`)
  }
  return [...codes]
}

/** The code however it was typed; null for what cannot be one. */
export const tidyRecoveryCode = (typed: string): string | null => {
  const letters = typed.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
  return letters.length === codeLength ? letters : null
}

/** What the database keeps: codes are random, so a keyed digest is enough, and a copy of the database tells none. */
export const digestRecoveryCode = (code: string, { secret, accountId }: { readonly secret: string; readonly accountId: string }): string =>
  createHmac('sha256', secret)
    .update(`recovery|${accountId}|${tidyRecoveryCode(code) ?? ''}`)
    .digest('base64url')
