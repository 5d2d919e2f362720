/** Characters a new password has at least, as the server asks; said on screen before anything is sent. */
export const shortestPassword = 15
