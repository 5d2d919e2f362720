const browsers: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['edge', /\bEdgA?\//],
  ['opera', /\bOPR\//],
  ['samsung', /\bSamsungBrowser\//],
  ['firefox', /\b(?:Firefox|FxiOS)\//],
  ['chrome', /\b(?:Chrome|CriOS)\//],
  ['safari', /\bSafari\//],
]

const systems: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['iphone', /\biPhone\b/],
  ['ipad', /\biPad\b/],
  ['android', /\bAndroid\b/],
  ['chromebook', /\bCrOS\b/],
  ['windows', /\bWindows\b/],
  ['mac', /\bMacintosh\b/],
  ['linux', /\bLinux\b/],
]

const nameIn = (agent: string, among: typeof browsers): string => among.find(([, pattern]) => pattern.test(agent))?.[0] ?? 'other'

/** Browser and system in two plain words, `firefox windows`: enough to know one's own devices, and no more. */
export const describeDevice = (userAgent: string | undefined): string =>
  `${nameIn(userAgent ?? '', browsers)} ${nameIn(userAgent ?? '', systems)}`
