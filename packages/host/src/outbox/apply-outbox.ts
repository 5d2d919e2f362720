import { type Databases, query, readMany, type Statement, selectVersions, toStatement } from '@tilth/db'
import { district, guestSession, joinCode, membership } from '@tilth/db/control'
import { outbox } from '@tilth/db/district'
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'

const attempts = 5
const atOnce = 200

interface Outbox {
  readonly districtId: string
  readonly at: Date
}

/**
 * Applies what a district's outbox holds to the control database, in order, at least once. Two at a time cannot take turns: the
 * control stream `outbox:<district>` lets one of them read again. Gives how many entries it applied.
 */
export const applyOutbox = async (databases: Pick<Databases, 'control' | 'district'>, of: Outbox): Promise<number> => {
  const db = await databases.district(of.districtId)
  const stream = `outbox:${of.districtId}`
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const [versions] = await readMany(databases.control, [selectVersions([stream])])
    const [waiting] = await readMany(db, [
      query.select().from(outbox).where(isNull(outbox.appliedAt)).orderBy(asc(outbox.no)).limit(atOnce),
    ])
    if (waiting.length === 0) return 0
    const statements = waiting.flatMap(entry => controlStatements(entry, of))
    const applied = await databases.control.write(statements, { expect: [[stream, versions[0]?.version ?? 0]] })
    if (!applied.ok) continue
    const done = waiting.map(entry => entry.no)
    await db.write([toStatement(query.update(outbox).set({ appliedAt: of.at }).where(inArray(outbox.no, done)))])
    return waiting.length + (waiting.length === atOnce ? await applyOutbox(databases, of) : 0)
  }
  return 0
}

type Row = typeof outbox.$inferSelect

/** What `outboxStatement` wrote, read back: a text that must be there. */
const textIn = ({ kind, payload }: Row, key: string): string => {
  const value = payload[key]
  if (typeof value !== 'string') throw new Error(`An outbox entry of kind ${kind} has no ${key}.`)
  return value
}

const controlStatements = (row: Row, { districtId, at }: Outbox): readonly Statement[] => {
  switch (row.kind) {
    case 'membership.link': {
      const personId = textIn(row, 'personId')
      return [
        toStatement(
          query
            .insert(membership)
            .values({ accountId: textIn(row, 'accountId'), districtId, personId, createdAt: at })
            .onConflictDoUpdate({ target: [membership.accountId, membership.districtId], set: { personId } }),
        ),
      ]
    }
    case 'membership.unlink': {
      const personId = textIn(row, 'personId')
      return [
        toStatement(query.delete(guestSession).where(and(eq(guestSession.districtId, districtId), eq(guestSession.personId, personId)))),
        toStatement(query.delete(membership).where(and(eq(membership.districtId, districtId), eq(membership.personId, personId)))),
      ]
    }
    case 'join_code.put': {
      return [
        toStatement(
          query
            .insert(joinCode)
            .values({
              code: textIn(row, 'code'),
              districtId,
              invitationId: textIn(row, 'invitationId'),
            })
            .onConflictDoNothing(),
        ),
      ]
    }
    case 'join_code.drop':
      return row.payload.code === null
        ? []
        : [toStatement(query.delete(joinCode).where(and(eq(joinCode.code, textIn(row, 'code')), eq(joinCode.districtId, districtId))))]
    case 'profile.rename':
      return [
        toStatement(
          query
            .update(district)
            .set({ name: textIn(row, 'name') })
            .where(eq(district.id, districtId)),
        ),
      ]
  }
}
