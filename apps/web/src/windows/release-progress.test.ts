import { describe, expect, it } from 'vitest'
import { releaseProgress } from './release-progress.ts'
import { patternsFixture, school, windowFixture } from './window.fixture.ts'
import { windowState } from './window-state.ts'

const released = { revealed: true, releasedToSchool: true }
const toDistrict = {
  id: '1',
  stage: 'district' as const,
  orgName: null,
  number: 1,
  releasedAt: '2026-11-20T22:00:00.000Z',
  releasedBy: 'Rosa M.',
}

describe('how far a release is', () => {
  it('waits for every school that is still in the window', () => {
    const schools = [school('A', released), school('B', { revealed: true }), school('C')]
    expect(releaseProgress(windowFixture({ schools }))).toEqual({ at: 'school', released: 1, schools: 3, ready: 1, hasLostPicture: false })
    const left = schools.map(one => (one.releasedToSchool ? one : { ...one, withdrawn: true }))
    expect(releaseProgress(windowFixture({ schools: left }))).toMatchObject({ at: 'district', released: 1, schools: 1, ready: 0 })
  })

  it('is done while a picture of the district stands, and not after a school in it has left', () => {
    const schools = [school('A', released)]
    expect(releaseProgress(windowFixture({ schools, releases: [toDistrict], patterns: patternsFixture() }))).toMatchObject({
      at: 'done',
      hasLostPicture: false,
    })
    expect(releaseProgress(windowFixture({ schools, releases: [toDistrict] }))).toMatchObject({ at: 'district', hasLostPicture: true })
  })

  it('is never past the schools where there are none', () => {
    expect(releaseProgress(windowFixture({ schools: [] })).at).toBe('school')
  })
})

describe('where a window stands', () => {
  it('follows from its schools, without those that left', () => {
    expect(windowState([school('A', { state: 'draft' }), school('B', { state: 'closed' })])).toBe('closed')
    expect(windowState([school('A', { state: 'open' }), school('B', { state: 'closed' })])).toBe('open')
    expect(windowState([school('A', { state: 'open', withdrawn: true }), school('B', { state: 'closed' })])).toBe('closed')
    expect(windowState([school('A', { state: 'draft' })])).toBe('draft')
    expect(windowState([])).toBe('draft')
  })
})
