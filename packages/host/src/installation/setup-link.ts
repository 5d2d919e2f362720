import type { InstallationContext } from '../use-case/context.ts'
import { readControlVersion, readSettings, storeSetting } from './settings-store.ts'

export const setupStream = 'setup'

/**
 * The one-time link that sets the installation up, to be printed at start; null once it is set up. Only the secret's hash is kept, so
 * each start makes a new link and ends the one before.
 */
export const ensureSetupLink = async (
  context: Pick<InstallationContext, 'control' | 'now' | 'newSecret' | 'sha256' | 'origin'>,
): Promise<string | null> => {
  const version = await readControlVersion(context.control, setupStream)
  const settings = await readSettings(context.control, ['setup.completed'])
  if (settings.has('setup.completed')) return null
  const secret = context.newSecret()
  const stored = await context.control.write([storeSetting('setup.secret', { value: context.sha256(secret), at: context.now() })], {
    unchanged: [[setupStream, version]],
  })
  return stored.ok ? `${context.origin()}/setup?token=${secret}` : null
}

export const isSetupSecret = async (context: Pick<InstallationContext, 'control' | 'sha256'>, token: string): Promise<boolean> => {
  const settings = await readSettings(context.control, ['setup.secret', 'setup.completed'])
  return !settings.has('setup.completed') && settings.get('setup.secret') === context.sha256(token)
}
