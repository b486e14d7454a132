/** Browsers by what they say they are; who says several names is the first of these. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/coc_coc_browser\//i, 'Cốc Cốc'],
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\b(?:OPR|Opera)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/(?:\b|Headless)(?:Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
]

/** What a person recognises a device by, from what its browser says of itself: `Chrome · Windows`; empty where it says nothing known. */
export function deviceName(userAgent: string): string {
  const said = userAgent.slice(0, 500)
  const first = (known: typeof BROWSERS) => known.find(([sign]) => sign.test(said))?.[1]
  return [first(BROWSERS), first(SYSTEMS)].filter((name) => name !== undefined).join(' · ')
}

/** A network as its person is shown it: where somebody is, and no more of it than they need to recognise it. */
export function shownNetwork(network: string): string {
  return network.replace(/^(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/, '$1.x')
}
