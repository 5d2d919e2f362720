/** Where to go after signing in: only to a path of this workspace, whatever the address says. */
export const pathAfterSignIn = (next: string | undefined): string =>
  next !== undefined && /^\/(?![/\\])/.test(next) && !next.startsWith('/sign-in') ? next : '/'
