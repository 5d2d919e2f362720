import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The built server: in the workspace that this command was built or run in, found by walking up. Null where there is none. */
export const findApiEntry = (from: string): string | null => {
  const candidate = join(from, 'apps', 'api', 'dist', 'main.js')
  if (existsSync(candidate)) return candidate
  const above = dirname(from)
  return above === from ? null : findApiEntry(above)
}
