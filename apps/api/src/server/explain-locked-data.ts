import type { Issue } from '@tilth/core'

/** Why the data directory could not be taken, as a sentence for the terminal. */
export const explainLockedData = ({ code, params = {} }: Issue): string => {
  if (code !== 'data.locked') return `The data directory could not be opened (${code}).`
  const where = params.address ? ` at ${params.address}` : ''
  const who = params.pid ? ` (process ${params.pid})` : ''
  return `Tilth is already running on this data${where}${who}. Stop it first, or choose another folder with TILTH_DATA.`
}
