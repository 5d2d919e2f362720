import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** The way into the demo without a password: a link printed by the process that was started for it, good while that process lives. */
export interface DemoDoor {
  /** For the link `/?demo=<token>`. */
  readonly token: string
  /** What a browser holds after it opened the link. */
  readonly cookie: string
  isToken(candidate: string): boolean
  isCookie(candidate: string | undefined): boolean
}

export const demoCookieName = 'tilth.demo'

export const createDemoDoor = (): DemoDoor => {
  const token = randomBytes(18).toString('base64url')
  const cookie = randomBytes(18).toString('base64url')
  return {
    token,
    cookie,
    isToken: candidate => isSame(candidate, token),
    isCookie: candidate => isSame(candidate ?? '', cookie),
  }
}

const key = randomBytes(32)

const isSame = (a: string, b: string): boolean =>
  timingSafeEqual(createHmac('sha256', key).update(a).digest(), createHmac('sha256', key).update(b).digest())
