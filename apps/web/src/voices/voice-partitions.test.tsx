import { cleanup, screen, within } from '@solidjs/testing-library'
import { afterEach, describe, expect, it } from 'vitest'
import { renderInDistrict } from '../../test/render-in-district.tsx'
import { VoicePartitions } from './voice-partitions.tsx'
import { protectedVoice, voiceGroup, voicesFixture } from './voices.fixture.ts'

afterEach(cleanup)

const entry = (name: string): HTMLElement => {
  const found = screen.getByText(name).closest('li')
  if (found === null) throw new Error(`${name} is in no list`)
  return found
}

describe('whose voice is missing', () => {
  it('begins with who is not heard, and says how many of whom are', () => {
    renderInDistrict(() => <VoicePartitions voices={voicesFixture()} />)
    const first = within(screen.getByRole('heading', { name: 'By role' }).parentElement ?? document.body).getAllByRole('listitem')[0]
    expect(first?.textContent).toContain('Counselor')
    expect(entry('Teacher').textContent).toContain('7 of 8')
    expect(entry('Spanish').textContent).toContain('3 of 4')
  })

  it('gives no number of a protected group, whatever it is protected for', () => {
    const role = { id: 'role' as const, groups: [voiceGroup('Teacher', [7, 8]), protectedVoice('Counselor'), protectedVoice('Librarian')] }
    renderInDistrict(() => <VoicePartitions voices={{ ...voicesFixture(), partitions: [role] }} />)
    expect(entry('Counselor').textContent).toBe('CounselorProtected')
    expect(entry('Librarian').textContent?.replace('Librarian', '')).toBe(entry('Counselor').textContent?.replace('Counselor', ''))
  })

  it('draws no list where nothing can be shown', () => {
    const partitions = [{ id: 'role' as const, groups: [protectedVoice('Teacher'), protectedVoice('Counselor')] }]
    renderInDistrict(() => <VoicePartitions voices={{ ...voicesFixture(), partitions }} />)
    expect(screen.queryByRole('list')).toBeNull()
    expect(screen.getByText(/too small to be shown one by one/)).toBeTruthy()
  })
})
