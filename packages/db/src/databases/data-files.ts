import { join } from 'node:path'

/** Where everything lies under a data directory. */
export interface DataFiles {
  readonly directory: string
  readonly owner: string
  readonly control: string
  readonly controlBackups: string
  readonly districts: string
  district(id: string): string
  districtBackups(id: string): string
  /** What people uploaded, beside the district's database so that the two stay together. */
  districtFiles(id: string): string
}

export const layOutDataFiles = (directory: string): DataFiles => ({
  directory,
  owner: join(directory, 'owner.json'),
  control: join(directory, 'control.db'),
  controlBackups: join(directory, 'backups', 'control'),
  districts: join(directory, 'districts'),
  district: id => join(directory, 'districts', id, 'district.db'),
  districtBackups: id => join(directory, 'backups', 'districts', id),
  districtFiles: id => join(directory, 'districts', id, 'files'),
})

/** Whether a district id may name a folder: no separator, no dot, at most 64 characters. */
export const isDistrictId = (id: string): boolean => /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(id)
