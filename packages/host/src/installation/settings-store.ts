import { type Port, query, readMany, type Statement, selectVersions, toStatement } from '@tilth/db'
import { installationSetting } from '@tilth/db/control'
import { eq, inArray } from 'drizzle-orm'

export type SettingKey = 'setup.secret' | 'setup.plan' | 'setup.completed' | 'demo.district'

export const readSettings = async (control: Port, keys: readonly SettingKey[]): Promise<ReadonlyMap<string, string>> => {
  const [rows] = await readMany(control, [
    query
      .select()
      .from(installationSetting)
      .where(inArray(installationSetting.key, [...keys])),
  ])
  return new Map(rows.map(row => [row.key, row.value]))
}

export const storeSetting = (key: SettingKey, setting: { readonly value: string; readonly at: Date }): Statement => {
  const { value, at: updatedAt } = setting
  return toStatement(
    query
      .insert(installationSetting)
      .values({ key, value, updatedAt })
      .onConflictDoUpdate({ target: installationSetting.key, set: { value, updatedAt } }),
  )
}

export const dropSetting = (key: SettingKey): Statement =>
  toStatement(query.delete(installationSetting).where(eq(installationSetting.key, key)))

export const readControlVersion = async (control: Port, stream: string): Promise<number> => {
  const [rows] = await readMany(control, [selectVersions([stream])])
  return rows[0]?.version ?? 0
}
