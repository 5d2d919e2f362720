import { describe, expect, test } from 'vitest'
import { orchardManifest } from './fixtures/orchard-manifest.ts'
import { isNewerThan } from './is-newer-than.ts'
import { loadPlugins } from './load-plugins.ts'

/** The order that semver.org gives as its example (11.4), and what stands around it. */
const ascending = [
  '0.9.10',
  '0.10.0',
  '1.0.0-alpha',
  '1.0.0-alpha.1',
  '1.0.0-alpha.beta',
  '1.0.0-beta',
  '1.0.0-beta.2',
  '1.0.0-beta.11',
  '1.0.0-rc.1',
  '1.0.0',
  '1.0.1-x-y',
  '2.1.0',
  '10.0.0',
]

describe('isNewerThan', () => {
  test('orders versions as semantic versions are', () => {
    for (const [at, version] of ascending.entries())
      for (const [place, other] of ascending.entries())
        expect([version, other, isNewerThan(version, other)]).toEqual([version, other, at > place])
  })

  test('says of two builds of one version that neither is newer', () => {
    expect(isNewerThan('1.0.0+b', '1.0.0+a')).toBe(false)
  })
})

describe('a plugin that asks for a newer host', () => {
  const load = (minHost: string, hostVersion?: string) =>
    loadPlugins([{ ...orchardManifest(), minHost }], hostVersion === undefined ? {} : { hostVersion })

  test('is refused by an older one alone', () => {
    expect(load('1.3.0', '1.2.9').refused).toEqual([
      { id: 'orchard', issues: [{ code: 'plugin.needs_newer_host', path: ['minHost'], params: { needed: '1.3.0', found: '1.2.9' } }] },
    ])
    expect(load('1.3.0', '1.3.0').refused).toEqual([])
    expect(load('1.3.0').refused).toEqual([])
  })
})
