/** A guest rater's cookie: one browser, one person, one round. Its value is known to that browser alone; the database holds a hash. */
export const guestCookieName = (isSecure: boolean): string => (isSecure ? '__Host-tilth.guest' : 'tilth.guest')

const days = 120

/** The session's own end in the database is what counts; the cookie only outlives it. */
export const guestCookie = (token: string, isSecure: boolean): string =>
  `${guestCookieName(isSecure)}=${token}; Path=/; Max-Age=${days * 86_400}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`

export const endOfCookie = (name: string, isSecure: boolean): string =>
  `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`
