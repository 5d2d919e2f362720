const ceremony = 15_000

/** Whether the team is looking on right now: the marks then come down onto the line together. Clocks of two machines may differ a little. */
export const hasJustBeenRevealed = (revealedAt: string | null, now: number): boolean =>
  revealedAt !== null && Math.abs(now - Date.parse(revealedAt)) < ceremony
