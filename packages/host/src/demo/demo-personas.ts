import type { Role } from '@tilth/core/access'
import { query, readMany } from '@tilth/db'
import { district } from '@tilth/db/control'
import { heldRole, org, person } from '@tilth/db/district'
import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import type { InstallationContext } from '../use-case/context.ts'
import { demoMailDomain, demoPeople } from './demo-cast.ts'

/** Somebody invented through whose eyes one may look at the demo district. */
export interface DemoPersona {
  readonly personId: string
  readonly accountId: string
  readonly slug: string
  readonly name: string
  readonly position: string | null
  readonly role: Role
  readonly orgName: string
  readonly locale: string
}

/** Only invented people of districts that are flagged as demo; empty where there is none. */
export const demoPersonas = async (context: Pick<InstallationContext, 'control' | 'databases'>): Promise<readonly DemoPersona[]> => {
  const [demos] = await readMany(context.control, [query.select().from(district).where(eq(district.demo, true))])
  const personas: DemoPersona[] = []
  for (const { id, slug } of demos) {
    const [rows] = await readMany(await context.databases.district(id), [
      query
        .select({
          personId: person.id,
          accountId: person.accountId,
          email: person.email,
          name: person.name,
          position: person.position,
          locale: person.locale,
          role: heldRole.role,
          orgName: org.name,
        })
        .from(person)
        .innerJoin(heldRole, eq(heldRole.personId, person.id))
        .innerJoin(org, eq(org.id, heldRole.orgId))
        .where(and(isNull(person.removedAt), isNotNull(person.accountId))),
    ])
    for (const { key } of demoPeople.filter(candidate => candidate.isPersona)) {
      const found = rows.find(row => row.email === demoEmail(key))
      if (!found?.accountId) continue
      const { email, accountId, ...shown } = found
      personas.push({ ...shown, accountId, slug })
    }
  }
  return personas
}

export const demoEmail = (key: string): string => `${key}@${demoMailDomain}`
