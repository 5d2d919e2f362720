import * as v from 'valibot'

/** At least 15 characters, no composition rules (NIST SP 800-63B-4). The auth library adds the list of common passwords. */
export const newPassword = v.pipe(v.string(), v.minLength(15), v.maxLength(256))
