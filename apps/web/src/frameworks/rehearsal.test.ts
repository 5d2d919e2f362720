import { describe, expect, it } from 'vitest'
import type { PluginPageView } from './queries.ts'
import { partsFor, partsOf, readRehearsal, shapesFor, writeRehearsal } from './rehearsal.ts'

const instrument = (id: string, kind: PluginPageView['frameworks'][number]['instruments'][number]['kind']) => ({
  id,
  kind,
  title: id,
  purpose: '',
  items: 1,
  fields: 0,
  minutes: null,
})
const framework = (id: string, instruments: ReturnType<typeof instrument>[]) =>
  ({ id, title: id, instruments }) as unknown as PluginPageView['frameworks'][number]
const place = (orgId: string, kind: 'district' | 'school') => ({ orgId, kind }) as PluginPageView['places'][number]

const page = {
  frameworks: [
    framework('garden', [instrument('taking-stock', 'self-assessment'), instrument('visit', 'walkthrough'), instrument('diary', 'log')]),
  ],
  recordTypes: [{ id: 'bed', title: 'Beds', description: '', fields: 2, statuses: [] }],
  places: [place('root', 'district'), place('first', 'school'), place('second', 'school')],
}

describe('a rehearsal', () => {
  it('shows each what each would meet', () => {
    const parts = partsOf(page)
    expect(partsFor(parts, 'member').map(part => part.id)).toEqual(['garden/taking-stock', 'garden/visit', 'garden/diary', 'bed'])
    expect(partsFor(parts, 'facilitator').map(part => part.id)).toEqual(['garden/taking-stock'])
    expect(partsFor(parts, 'observer').map(part => part.id)).toEqual(['garden/visit'])
    expect(shapesFor(parts[0], 'member')).toEqual(['form', 'print'])
    expect(shapesFor(parts[0], 'facilitator')).toEqual(['overview', 'rings', 'print'])
    expect(shapesFor(parts[1], 'observer')).toEqual(['form'])
  })

  it('begins with a team member at a school on a phone, in the language of the screen', () => {
    expect(readRehearsal(page, { asked: {}, locale: 'es' })).toEqual({
      as: 'member',
      part: 'garden/taking-stock',
      shape: 'form',
      orgId: 'first',
      locale: 'es',
      device: 'phone',
    })
  })

  it('takes from the address what fits together and nothing else', () => {
    const asked = { as: 'observer', part: 'garden/taking-stock', shape: 'rings', org: 'nowhere', lang: 'fr', device: 'watch' }
    expect(readRehearsal(page, { asked, locale: 'en' })).toEqual({
      as: 'observer',
      part: 'garden/visit',
      shape: 'form',
      orgId: 'first',
      locale: 'en',
      device: 'phone',
    })
    const wanted = {
      as: 'facilitator',
      part: 'garden/taking-stock',
      shape: 'print',
      orgId: 'second',
      locale: 'es',
      device: 'desktop',
    } as const
    expect(readRehearsal(page, { asked: writeRehearsal(wanted), locale: 'en' })).toEqual(wanted)
  })

  it('is nothing where a plugin puts nothing to anybody', () => {
    expect(readRehearsal({ ...page, frameworks: [framework('bare', [])], recordTypes: [] }, { asked: {}, locale: 'en' })).toBeNull()
    expect(
      readRehearsal(
        { ...page, frameworks: [framework('visits', [instrument('visit', 'walkthrough')])], recordTypes: [] },
        { asked: { as: 'facilitator' }, locale: 'en' },
      )?.as,
    ).toBe('member')
  })
})
