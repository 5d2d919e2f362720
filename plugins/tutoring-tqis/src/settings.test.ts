import { describe, expect, test } from 'vitest'
import { presets, settings } from './settings.ts'

const preset = (id: string) => presets.find(candidate => candidate.id === id)?.values

describe('presets hold the numbers of their sources', () => {
  test('four students for one tutor, and three: both can be said', () => {
    expect(presets.map(({ id, values }) => [id, values.ratio])).toEqual([
      ['nssa-standards', 4],
      ['nssa-district-playbook', 4],
      ['ccee-playbook', 3],
    ])
    expect(settings.find(({ id }) => id === 'ratio')?.help).toMatch(/at most four.*three/)
  })

  test('what a source gives no number for is left out', () => {
    expect(preset('nssa-standards')).toEqual({ sessionsAWeek: 3, minutesASession: 30, weeks: 10, ratio: 4 })
    expect(preset('nssa-district-playbook')).toEqual({ sessionsAWeek: 3, weeks: 10, ratio: 4 })
    expect(preset('ccee-playbook')).toEqual({ sessionsAWeek: 3, minutesASession: 30, minutesAWeek: 90, ratio: 3 })
  })
})
