import { isPlain } from '../server/is-plain.ts'

/** A copy of plain data, as it arrives in another process. Throws on what is no data: functions, promises, instances of classes. */
export const copyData = <T>(value: T): T => {
  if (Array.isArray(value)) return value.map(copyData) as T
  if (isPlain(value)) return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copyData(part)])) as T
  if (typeof value === 'function' || typeof value === 'symbol' || (typeof value === 'object' && value !== null))
    throw new TypeError('Only plain data crosses into the process of a plugin and back.')
  return value
}
