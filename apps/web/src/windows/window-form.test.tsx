import { cleanup, fireEvent, screen, waitFor } from '@solidjs/testing-library'
import type { Locale } from '@tilth/i18n'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { answerServer } from '../../test/answer-server.ts'
import { renderInDistrict } from '../../test/render-in-district.tsx'
import type { PeopleView } from '../rounds/choosable-people.ts'
import type { InstrumentChoice } from '../rounds/queries.ts'
import { instrumentKey } from '../rounds/round-draft.ts'
import type { WindowDraft } from './window-draft.ts'
import { WindowForm } from './window-form.tsx'

beforeEach(() => answerServer({ 'rounds.preview': () => new Promise(() => {}) }))
afterEach(cleanup)

const schools = ['Creek', 'Mesa', 'River']
const people = {
  orgs: ['district', ...schools].map(id => ({
    id,
    parentId: id === 'district' ? null : 'district',
    kind: id === 'district' ? 'district' : 'school',
    name: id,
    code: null,
  })),
  people: [],
  invitableOrgs: ['district', ...schools],
} as unknown as PeopleView

const choice = (frameworkId: string, offAt: readonly string[]): InstrumentChoice => ({
  pluginId: frameworkId,
  frameworkId,
  frameworkTitle: `Framework ${frameworkId}`,
  instrumentId: 'stock',
  variant: null,
  title: `Stock of ${frameworkId}`,
  purpose: '',
  items: [{ code: 'A1', label: 'Water', layer: 'A', layerLabel: 'Roots' }],
  subsets: [],
  minutes: null,
  offAt,
})

const draft: WindowDraft = {
  instrument: '',
  orgId: 'district',
  title: 'All schools',
  people: [],
  visibility: 'confidential',
  items: ['A1'],
  asksImportance: false,
  opens: 'later',
  opensAt: '',
  closes: 'never',
  closesAt: '',
  revealsOnClose: false,
  schools,
  team: 'none',
}

const scene = (locale: Locale = 'en') => {
  const onSend = vi.fn(async (_: WindowDraft) => null)
  const choices = [choice('oak', []), choice('ash', ['district', 'Mesa']), choice('elm', ['district', ...schools])]
  renderInDistrict(
    () => (
      <WindowForm
        first={{ ...draft, instrument: keyOf('oak') }}
        choices={choices}
        people={people}
        error={null}
        isBusy={false}
        onSend={onSend}
      />
    ),
    locale,
  )
  return onSend
}

const keyOf = (id: string) => instrumentKey(choice(id, []))
const instrument = (title: string): HTMLInputElement => screen.getByRole('radio', { name: new RegExp(`^Stock of ${title}`) })
const school = (name: string): HTMLInputElement => screen.getByRole('checkbox', { name: new RegExp(`^${name}`) })

describe('a window of a framework that is switched off at some schools', () => {
  it('marks them, leaves them out and says so', async () => {
    const onSend = scene()
    expect(screen.queryByText(/left out/)).toBeNull()
    expect([school('Mesa').checked, school('Mesa').disabled]).toEqual([true, false])
    fireEvent.click(instrument('ash'))
    expect([school('Mesa').checked, school('Mesa').disabled]).toEqual([false, true])
    expect(school('Mesa').closest('label')?.textContent).toContain('Switched off here')
    expect(screen.getByText(/^One school is left out, because this framework is switched off there: Mesa\./)).toBeTruthy()
    expect(screen.getByText('2 of 3 chosen')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Choose none of these: district' }))
    expect(screen.getByText('0 of 3 chosen')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Choose all 2: district' }))
    fireEvent.click(screen.getByRole('button', { name: 'Create the window' }))
    await waitFor(() => expect(onSend).toHaveBeenCalledTimes(1))
    expect(onSend.mock.calls[0]?.[0].schools).toEqual(['Creek', 'River'])
  })

  it('has the school back with a framework that is on there', () => {
    scene()
    fireEvent.click(instrument('ash'))
    fireEvent.click(instrument('oak'))
    expect(schools.map(name => school(name).checked)).toEqual([true, true, true])
  })

  it('cannot be had where it is off at every school', () => {
    scene()
    expect(instrument('elm').disabled).toBe(true)
    expect(instrument('elm').closest('label')?.textContent).toContain('Switched off at all of these schools.')
    expect([instrument('ash').disabled, instrument('oak').disabled]).toEqual([false, false])
    expect(instrument('ash').closest('label')?.textContent).toContain('Switched off at 1 of 3 places.')
  })

  it('says it in Spanish', () => {
    scene('es')
    fireEvent.click(instrument('ash'))
    expect(screen.getByText(/^Una escuela queda fuera, porque este marco está desactivado allí: Mesa\./)).toBeTruthy()
  })
})
