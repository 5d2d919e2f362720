/** Between password and code: says which sign-in waits, and is good for nothing else. */
export const secondStepCookieName = (isSecure: boolean): string => (isSecure ? '__Host-tilth.second_step' : 'tilth.second_step')

export const secondStepMinutes = 10

export const secondStepCookie = (token: string, isSecure: boolean): string =>
  `${secondStepCookieName(isSecure)}=${token}; Path=/; Max-Age=${secondStepMinutes * 60}; HttpOnly; SameSite=Strict${isSecure ? '; Secure' : ''}`
