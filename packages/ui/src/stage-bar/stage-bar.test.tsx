import { cleanup, screen, within } from '@solidjs/testing-library'
import { afterEach, describe, expect, it } from 'vitest'
import { renderInLanguage } from '../../test/render-in-language.tsx'
import { StageBar, type StageBarStage } from './stage-bar.tsx'

afterEach(cleanup)

const stages: readonly StageBarStage[] = [
  { id: 'plan', label: 'Plan', state: 'done', fact: 'prediction locked Sept 8', href: '#plan' },
  { id: 'do', label: 'Do', state: 'current' },
  { id: 'act', label: 'Act', state: 'later', fact: 'opens after Study' },
]

describe('StageBar', () => {
  it('says in words what is done, where it stands and what comes later', () => {
    renderInLanguage(() => <StageBar label="Stages of this cycle" stages={stages} />)
    const bar = screen.getByRole('navigation', { name: 'Stages of this cycle' })
    expect([...bar.querySelectorAll('li li')].map(stage => stage.textContent)).toEqual([
      'Plan (done)prediction locked Sept 8',
      'Do',
      'Act (later)opens after Study',
    ])
    expect([...bar.querySelectorAll('[aria-current="step"]')].map(stage => stage.textContent)).toEqual(['Do'])
    expect(within(bar).getByRole('link').getAttribute('href')).toBe('#plan')
  })

  it('names the parts of a model that has parts, and none of one that has not', () => {
    renderInLanguage(() => (
      <StageBar label="Steps" stages={stages.map((stage, index) => ({ ...stage, phase: index < 2 ? 'Prepare' : 'Act' }))} />
    ))
    expect([...document.querySelectorAll('nav p')].map(part => part.textContent)).toEqual(['Prepare', 'Act'])
    cleanup()
    renderInLanguage(() => <StageBar label="Steps" stages={stages} />)
    expect(document.querySelectorAll('nav p')).toHaveLength(0)
  })
})
