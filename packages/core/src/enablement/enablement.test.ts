import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Field } from '../fields/field.ts'
import { checkSettings } from './check-settings.ts'
import type { EnablementRow } from './enablement.ts'
import { resolveEnablement } from './resolve-enablement.ts'
import { fittingSettings, settingsInForce } from './settings-in-force.ts'

const path = ['district', 'school', 'program', 'class'] as const
const beside = ['other-school', 'other-class'] as const

const row = (orgId: string, decided: Partial<Omit<EnablementRow, 'orgId'>> = {}): EnablementRow => ({
  orgId,
  enabled: null,
  locked: false,
  settings: {},
  ...decided,
})

const anySettings = fc.dictionary(fc.constantFrom('ratio', 'minutes', 'weeks'), fc.integer({ min: 0, max: 9 }), { maxKeys: 3 })
const rowOf = (orgId: string): fc.Arbitrary<EnablementRow> =>
  fc.record({
    orgId: fc.constant(orgId),
    enabled: fc.constantFrom(true, false, null),
    locked: fc.boolean(),
    settings: anySettings,
  })
/** At most one row for each org, in any order. */
const anyRows: fc.Arbitrary<readonly EnablementRow[]> = fc
  .subarray([...path, ...beside], { minLength: 0 })
  .chain(orgs => fc.tuple(...orgs.map(rowOf)))
  .chain(rows => fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }))

const at = (rows: readonly EnablementRow[], byDefault = true) => resolveEnablement(rows, { path, byDefault })

describe('enablement', () => {
  it('is the default where nobody decided, and then nobody is named', () => {
    for (const byDefault of [true, false])
      expect(at([], byDefault)).toEqual({
        enabled: byDefault,
        decidedAt: null,
        locked: false,
        lockedAt: null,
        settings: {},
        settingsFrom: {},
      })
  })

  it('is what the nearest org decided', () => {
    const rows = [row('class', { enabled: true }), row('district', { enabled: false }), row('school')]
    expect(at(rows)).toMatchObject({ enabled: true, decidedAt: 'class', locked: false })
    expect(resolveEnablement(rows, { path: path.slice(0, 2), byDefault: true })).toMatchObject({ enabled: false, decidedAt: 'district' })
  })

  it('merges settings field by field and tells who set each', () => {
    const rows = [row('school', { settings: { ratio: 4 } }), row('district', { settings: { ratio: 3, minutes: 30 } })]
    expect(at(rows)).toMatchObject({ settings: { ratio: 4, minutes: 30 }, settingsFrom: { ratio: 'school', minutes: 'district' } })
  })

  it('keeps what stands below a lock for the day the lock goes', () => {
    const below = row('school', { enabled: true, settings: { ratio: 4 } })
    const lock = row('district', { enabled: false, locked: true, settings: { ratio: 3 } })
    expect(at([lock, below])).toMatchObject({ enabled: false, lockedAt: 'district', settings: { ratio: 3 } })
    expect(at([{ ...lock, locked: false }, below])).toMatchObject({ enabled: true, lockedAt: null, settings: { ratio: 4 } })
  })

  it('hears nothing below the highest lock', () => {
    fc.assert(
      fc.property(anyRows, fc.nat(path.length - 1), fc.boolean(), (rows, depth, byDefault) => {
        const locking = path[depth] ?? 'district'
        const others = rows.filter(each => each.orgId !== locking)
        const lock = row(locking, { locked: true, enabled: !byDefault })
        const without = others.filter(each => !path.slice(depth).some(orgId => orgId === each.orgId))
        expect(at([...others, lock], byDefault)).toEqual(at([...without, lock], byDefault))
      }),
    )
  })

  it('does not tell a row that decides nothing from no row', () => {
    fc.assert(
      fc.property(anyRows, fc.constantFrom(...path), (rows, orgId) => {
        const without = rows.filter(each => each.orgId !== orgId)
        expect(at([...without, row(orgId)])).toEqual(at(without))
      }),
    )
  })

  it('does not hang on the order of the rows, nor on orgs beside the path', () => {
    fc.assert(
      fc.property(anyRows, rows => {
        const found = at(rows)
        expect(at(rows.toReversed())).toEqual(found)
        expect(at(rows.filter(each => path.some(orgId => orgId === each.orgId)))).toEqual(found)
      }),
    )
  })

  it('names for every decision an org whose row says so', () => {
    fc.assert(
      fc.property(anyRows, rows => {
        const found = at(rows)
        const rowAt = (orgId: string | null) => rows.find(each => each.orgId === orgId)
        expect(found.decidedAt === null ? true : rowAt(found.decidedAt)?.enabled).toBe(found.enabled)
        expect(rowAt(found.lockedAt)?.locked ?? false).toBe(found.locked)
        expect(Object.keys(found.settings).sort()).toEqual(Object.keys(found.settingsFrom).sort())
        for (const [field, from] of Object.entries(found.settingsFrom)) expect(rowAt(from)?.settings[field]).toBe(found.settings[field])
      }),
    )
  })

  it('is the same at every depth from the lock down', () => {
    fc.assert(
      fc.property(anyRows, rows => {
        const found = at(rows)
        fc.pre(found.lockedAt !== null)
        const depth = path.map(String).indexOf(found.lockedAt ?? '')
        expect(resolveEnablement(rows, { path: path.slice(0, depth + 1), byDefault: true })).toEqual(found)
      }),
    )
  })
})

const fields: readonly Field[] = [
  { id: 'ratio', kind: 'number', label: 'Ratio', min: 1, max: 8, whole: true, default: 3, required: true },
  {
    id: 'basis',
    kind: 'choice',
    label: 'Basis',
    options: [
      { id: 'planned', label: 'Planned' },
      { id: 'held', label: 'Held' },
    ],
    default: 'held',
  },
  {
    id: 'days',
    kind: 'choices',
    label: 'Days',
    options: [
      { id: 'mon', label: 'Monday' },
      { id: 'tue', label: 'Tuesday' },
    ],
  },
  { id: 'inSchool', kind: 'yes-no', label: 'In school', default: true },
  { id: 'note', kind: 'text', label: 'Note' },
]

describe('settings', () => {
  it('are kept as they are meant; what is empty is not set', () => {
    const raw = { ratio: 4, basis: null, days: ['tue', 'mon'], inSchool: false, note: '  ' }
    expect(checkSettings(fields, raw)).toEqual({ ok: true, value: { ratio: 4, days: ['mon', 'tue'], inSchool: false } })
    expect(checkSettings(fields, {})).toEqual({ ok: true, value: {} })
  })

  it('name everything that is wrong with them, each with its field', () => {
    const found = checkSettings(fields, { ratio: 9, basis: 'guess', inSchool: 'yes', colour: 'red', toString: 1 })
    expect(found.ok ? [] : found.error.map(({ code, path: where }) => [code, where?.join('.')])).toEqual([
      ['record.too_large', 'settings.ratio'],
      ['record.unknown_choice', 'settings.basis'],
      ['record.wrong_type', 'settings.inSchool'],
      ['plugin.unknown_setting', 'settings.colour'],
      ['plugin.unknown_setting', 'settings.toString'],
    ])
  })

  it('in force are one value a field: what was set, else the default, else nothing', () => {
    expect(settingsInForce(fields, { ratio: 4, inSchool: false })).toEqual({
      ratio: 4,
      basis: 'held',
      days: null,
      inSchool: false,
      note: null,
    })
  })

  it('in force are never what the plugin does not allow, whatever lies in the rows', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('ratio', 'basis', 'days', 'inSchool', 'note', 'gone'), fc.jsonValue()), set => {
        const found = settingsInForce(fields, set)
        expect(Object.keys(found)).toEqual(fields.map(field => field.id))
        expect(checkSettings(fields, found).ok).toBe(true)
        expect(settingsInForce(fields, found)).toEqual(found)
        expect(settingsInForce(fields, fittingSettings(fields, set))).toEqual(found)
      }),
    )
  })
})
