import { cleanup, fireEvent, screen } from '@solidjs/testing-library'
import { afterEach, expect, it } from 'vitest'
import { renderInLanguage } from '../../test/render-in-language.tsx'
import { Disclosure } from './disclosure.tsx'

afterEach(cleanup)

it('says whether it is open and shows its content only then', () => {
  renderInLanguage(() => (
    <Disclosure label="Statistics">
      <p>Agreement 0.31</p>
    </Disclosure>
  ))
  const button = screen.getByRole('button', { name: 'Statistics' })
  expect(button.getAttribute('aria-expanded')).toBe('false')
  expect(screen.queryByText('Agreement 0.31')).toBeNull()
  fireEvent.click(button)
  expect(button.getAttribute('aria-expanded')).toBe('true')
  expect(screen.getByText('Agreement 0.31')).toBeDefined()
})
