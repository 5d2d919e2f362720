import { err, issue, ok, type Result } from '@tilth/core'
import { type Port, query, readMany } from '@tilth/db'
import { district } from '@tilth/db/control'
import { eq } from 'drizzle-orm'

/**
 * The district a command on this machine means: by its slug, or the only one there is. Issues: `district.unknown`, `district.none`,
 * and `district.which` with `params.slugs` where there are several.
 */
export const chooseDistrict = async (control: Port, slug: string | null): Promise<Result<string>> => {
  const all = query.select({ id: district.id, slug: district.slug }).from(district)
  const [rows] = await readMany(control, [slug === null ? all : all.where(eq(district.slug, slug))])
  const [first, second] = rows
  if (first && !second) return ok(first.id)
  if (slug !== null) return err(issue('district.unknown', { params: { slug } }))
  return err(first ? issue('district.which', { params: { slugs: rows.map(row => row.slug).join(', ') } }) : issue('district.none'))
}
