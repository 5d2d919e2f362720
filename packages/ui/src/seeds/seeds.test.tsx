import { cleanup, screen } from '@solidjs/testing-library'
import { afterEach, expect, it } from 'vitest'
import { renderInLanguage } from '../../test/render-in-language.tsx'
import { Seeds } from './seeds.tsx'

afterEach(cleanup)

it('counts people as seeds, filled ones first', () => {
  renderInLanguage(() => <Seeds in={2} still={3} />)
  expect(screen.getByText('2 in, 3 still rating')).toBeDefined()
  const seeds = [...document.querySelectorAll('[aria-hidden] > span')]
  expect(seeds.map(seed => seed.hasAttribute('data-in'))).toEqual([true, true, false, false, false])
})
