import { query, readMany } from '@tilth/db'
import { district, membership } from '@tilth/db/control'
import { demoPersonas, type Installation } from '@tilth/host'
import { and, eq } from 'drizzle-orm'
import type { DemoHouse } from './demo-house.ts'

/** Looks people up in districts flagged as demo alone, whatever id is asked for. */
export const openDemoHouse = ({ databases }: Pick<Installation, 'databases'>): DemoHouse => ({
  async personas() {
    const found = await demoPersonas({ control: databases.control, databases })
    return found.map(({ personId, name, role, position, orgName, locale }) => ({ personId, name, role, position, orgName, locale }))
  },
  async accountOf(personId) {
    const [[found]] = await readMany(databases.control, [
      query
        .select({ accountId: membership.accountId, slug: district.slug })
        .from(membership)
        .innerJoin(district, eq(district.id, membership.districtId))
        .where(and(eq(membership.personId, personId), eq(district.demo, true))),
    ])
    return found ?? null
  },
})
