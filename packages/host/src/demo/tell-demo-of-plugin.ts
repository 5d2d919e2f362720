import { query, readMany } from '@tilth/db'
import { district } from '@tilth/db/control'
import { org } from '@tilth/db/district'
import { eq, isNull } from 'drizzle-orm'
import { activityStatement } from '../activity/activity-statement.ts'
import { type Installation, systemContext } from '../use-case/open-context.ts'

/**
 * Tells whoever looks at a demo district that a plugin is another one now, so that open screens read it again. Gives the slugs of the
 * demo districts.
 */
export const tellDemoOfPlugin = async (installation: Installation, pluginId: string): Promise<readonly string[]> => {
  const [demos] = await readMany(installation.databases.control, [
    query.select({ id: district.id, slug: district.slug }).from(district).where(eq(district.demo, true)),
  ])
  for (const { id } of demos) {
    const context = await systemContext(installation, id)
    if (!context) continue
    const [[root]] = await readMany(context.db, [query.select({ id: org.id }).from(org).where(isNull(org.parentId))])
    if (!root) continue
    await context.db.write([activityStatement(context, { kind: 'plugins.changed', orgId: root.id, subject: pluginId })])
    context.announce()
  }
  return demos.map(({ slug }) => slug)
}
