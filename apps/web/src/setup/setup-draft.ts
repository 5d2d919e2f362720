export interface SetupDraft {
  readonly name: string
  readonly email: string
  readonly districtName: string
  readonly code: string
  readonly languages: 'en' | 'es' | 'both'
  readonly timeZone: string
  readonly schoolYearStart: number
  readonly schools: string
  readonly withDemo: boolean
}

const storageKey = 'tilth.setup'

export const emptyDraft = (timeZone: string): SetupDraft => ({
  name: '',
  email: '',
  districtName: '',
  code: '',
  languages: 'both',
  timeZone,
  schoolYearStart: 8,
  schools: '',
  withDemo: false,
})

/** What was typed before, in this tab. A password is never kept. Fields that do not fit are taken from `fresh`. */
export const readDraft = (storage: Pick<Storage, 'getItem'>, fresh: SetupDraft): SetupDraft => {
  const kept = parse(storage.getItem(storageKey))
  const text = (name: keyof SetupDraft, otherwise: string): string => (typeof kept[name] === 'string' ? kept[name] : otherwise)
  const start = kept.schoolYearStart
  return {
    name: text('name', fresh.name),
    email: text('email', fresh.email),
    districtName: text('districtName', fresh.districtName),
    code: text('code', fresh.code),
    languages: kept.languages === 'en' || kept.languages === 'es' ? kept.languages : kept.languages === 'both' ? 'both' : fresh.languages,
    timeZone: text('timeZone', fresh.timeZone),
    schoolYearStart: typeof start === 'number' && Number.isInteger(start) && start >= 1 && start <= 12 ? start : fresh.schoolYearStart,
    schools: text('schools', fresh.schools),
    withDemo: typeof kept.withDemo === 'boolean' ? kept.withDemo : fresh.withDemo,
  }
}

export const keepDraft = (storage: Pick<Storage, 'setItem'>, draft: SetupDraft): void => storage.setItem(storageKey, JSON.stringify(draft))

export const forgetDraft = (storage: Pick<Storage, 'removeItem'>): void => storage.removeItem(storageKey)

const parse = (stored: string | null): Readonly<Record<string, unknown>> => {
  try {
    const parsed: unknown = JSON.parse(stored ?? '{}')
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {}
  } catch {
    return {}
  }
}
