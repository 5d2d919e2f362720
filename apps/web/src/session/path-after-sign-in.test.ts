import { describe, expect, it } from 'vitest'
import { pathAfterSignIn } from './path-after-sign-in.ts'

describe('pathAfterSignIn', () => {
  it('goes back to where one was', () => {
    expect(pathAfterSignIn('/d/alder/people')).toBe('/d/alder/people')
  })

  it('leaves this workspace for nobody', () => {
    for (const next of [undefined, '', 'https://example.org', '//example.org', '/\\example.org', '/sign-in'])
      expect(pathAfterSignIn(next)).toBe('/')
  })
})
