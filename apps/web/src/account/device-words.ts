import type { I18n } from '@tilth/ui'

const browsers = {
  edge: 'Edge',
  opera: 'Opera',
  samsung: 'Samsung Internet',
  firefox: 'Firefox',
  chrome: 'Chrome',
  safari: 'Safari',
} as const

const systems = {
  iphone: 'iPhone',
  ipad: 'iPad',
  android: 'Android',
  chromebook: 'Chromebook',
  windows: 'Windows',
  mac: 'Mac',
  linux: 'Linux',
} as const

const isIn = <Names extends object>(names: Names, name: string | undefined): name is keyof Names & string =>
  name !== undefined && Object.hasOwn(names, name)

/** `firefox windows` as somebody says it. Products keep their names in every language. */
export const deviceWords = (t: I18n['t'], device: string | null): string => {
  const [browser, system] = device?.split(' ') ?? []
  const browserName = isIn(browsers, browser) ? browsers[browser] : null
  const systemName = isIn(systems, system) ? systems[system] : null
  if (browserName !== null && systemName !== null) return t('account.device', { browser: browserName, system: systemName })
  return browserName ?? systemName ?? t('account.device_unknown')
}
