import { query, readMany } from '@tilth/db'
import { district, membership } from '@tilth/db/control'
import { asc, eq } from 'drizzle-orm'
import type { InstallationContext } from '../use-case/context.ts'
import { readSettings } from './settings-store.ts'
import type { SessionView } from './views.ts'

/** Whoever asks: nobody, an account with its districts, or a guest of one round. Whether this is a demo is the edge's to add. */
export const readSession = async (context: InstallationContext): Promise<SessionView> => {
  const { account, guest } = context
  const [districts, [guestDistrict]] = await readMany(context.control, [
    query
      .select({ slug: district.slug, name: district.name, demo: district.demo })
      .from(membership)
      .innerJoin(district, eq(district.id, membership.districtId))
      .where(eq(membership.accountId, account?.id ?? ''))
      .orderBy(asc(district.demo), asc(district.name)),
    query
      .select({ slug: district.slug })
      .from(district)
      .where(eq(district.id, guest?.districtId ?? '')),
  ])
  const settings = await readSettings(context.control, ['setup.completed'])
  return {
    account: account ? { name: account.name, email: account.email } : null,
    districts,
    guest: guest && guestDistrict ? { slug: guestDistrict.slug, roundId: guest.roundId } : null,
    needsSetUp: !settings.has('setup.completed'),
    demo: false,
  }
}
