import { cleanup, screen } from '@solidjs/testing-library'
import { afterEach, expect, it } from 'vitest'
import { renderInLanguage } from '../../test/render-in-language.tsx'
import { planning } from '../run-chart/chart.fixture.ts'
import { Sparkline } from './sparkline.tsx'

afterEach(cleanup)

it('writes its verdict and says all of it to those who do not see', () => {
  renderInLanguage(() => <Sparkline {...planning()} sentence={{ verdict: 'A shift.', reason: 'Chance gives up to 7.' }} />)
  expect(screen.getByText('A shift.')).toBeDefined()
  const picture = screen.getByRole('img', { name: 'A shift. Chance gives up to 7.' })
  expect([...picture.querySelectorAll('text')].map(text => text.textContent).join('')).toBe('')
})
