import { createHash, randomBytes, randomInt, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { err, issue, type Result } from '@tilth/core'
import { openDatabases } from '@tilth/db'
import { createActivityNotifier, type Installation, importRatings, type RatingsImportView, runUseCase, systemContext } from '@tilth/host'
import { chooseDistrict } from '@tilth/host/imports'
import type { Assignment } from './read-assignment.ts'

/** An import needs nobody's account. */
const noAccounts: Installation['accounts'] = {
  create: async () => err(issue('account.unknown')),
  startPasswordReset: async () => err(issue('account.unknown')),
  endSessions: async () => {},
}

/** Opens the data, takes the file in, gives the data up again. Issues: `data.locked`, those of `chooseDistrict` and of the import. */
export const takeInHere = async (assignment: Assignment): Promise<Result<RatingsImportView>> => {
  if (!existsSync(assignment.dataDirectory)) return err(issue('district.none'))
  const opened = await openDatabases({ directory: assignment.dataDirectory, clock: Date.now })
  if (!opened.ok) return opened
  const databases = opened.value
  try {
    const districtId = await chooseDistrict(databases.control, assignment.district)
    if (!districtId.ok) return districtId
    const installation: Installation = {
      databases,
      accounts: noAccounts,
      plugins: { loaded: [], refused: [] },
      notifier: createActivityNotifier(),
      now: () => new Date(),
      newId: () => randomUUID(),
      newSecret: () => randomBytes(24).toString('base64url'),
      sha256: text => createHash('sha256').update(text).digest('hex'),
      randomIndex: below => randomInt(below),
      origin: () => assignment.origin,
      mail: null,
      pluginRunner: null,
    }
    const context = await systemContext(installation, districtId.value)
    return context ? await runUseCase(importRatings, context, assignment.input) : err(issue('district.unknown'))
  } finally {
    await databases.close()
  }
}
