import type { Field } from '@tilth/core/fields'
import { describe, expect, it } from 'vitest'
import { changedSettings, presetsInForce, unreadable } from './settings-draft.ts'

const fields: readonly Field[] = [
  { id: 'ratio', kind: 'number', label: 'Ratio' },
  {
    id: 'days',
    kind: 'choices',
    label: 'Days',
    options: [
      { id: 'mon', label: 'Monday' },
      { id: 'tue', label: 'Tuesday' },
    ],
  },
  { id: 'inSchool', kind: 'yes-no', label: 'In school' },
]

describe('a draft of settings', () => {
  it('sends what changed and nothing else', () => {
    expect(changedSettings(fields, { here: { ratio: 3 }, draft: { ratio: 3 } })).toEqual({})
    expect(changedSettings(fields, { here: { ratio: 3 }, draft: { ratio: 4, inSchool: false } })).toEqual({ ratio: 4, inSchool: false })
  })

  it('takes back by null what the place had set, and never speaks of what is not a field', () => {
    const here = { ratio: 3, days: ['mon'], old: 'x' }
    expect(changedSettings(fields, { here, draft: { days: ['mon', 'tue'] } })).toEqual({ ratio: null, days: ['mon', 'tue'] })
    expect(changedSettings(fields, { here: { inSchool: true }, draft: { inSchool: null } })).toEqual({ inSchool: null })
  })

  it('names the fields in which there is no number', () => {
    expect(unreadable(fields, { ratio: Number.NaN, inSchool: true })).toEqual(['ratio'])
    expect(unreadable(fields, { ratio: 0 })).toEqual([])
  })

  it('knows a preset by all of its values', () => {
    const presets = [
      { id: 'close', values: { ratio: 2, inSchool: true } },
      { id: 'wide', values: { ratio: 4 } },
    ]
    expect(presetsInForce(presets, { ratio: 2, inSchool: true })).toEqual(['close'])
    expect(presetsInForce(presets, { ratio: 4, inSchool: true })).toEqual(['wide'])
    expect(presetsInForce(presets, { ratio: 2, inSchool: null })).toEqual([])
  })
})
