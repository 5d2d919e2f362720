import { expect, test } from 'vitest'
import { withoutPackage } from './without-plugin.mjs'

const config = `import { oak } from '@tilth/plugin-oak'
import { ash } from '@tilth/plugin-ash'
import { elm } from '@tilth/plugin-elm'

export default defineInstallation({
  plugins: [
    oak,
    { manifest: ash, server: () => import('@tilth/plugin-ash/server') },
    elm,
  ],
})
`

test.each([
  ['oak', ['ash', 'elm']],
  ['ash', ['oak', 'elm']],
  ['elm', ['oak', 'ash']],
])('without %s the others stay', (gone, left) => {
  const rest = withoutPackage(config, `@tilth/plugin-${gone}`)
  expect(rest).not.toMatch(new RegExp(`\\b${gone}\\b`))
  for (const name of left) expect(rest.match(new RegExp(`\\b${name}\\b`, 'g'))?.length).toBeGreaterThan(1)
  expect(rest).toContain('defineInstallation({')
})

test('a plugin that is not installed cannot be taken out', () => {
  expect(() => withoutPackage(config, '@tilth/plugin-fir')).toThrow('@tilth/plugin-fir')
})
