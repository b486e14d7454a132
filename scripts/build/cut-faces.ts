// Cuts the files of the two faces out of their whole TTFs into .faces/, before a build: which, and with which letters, is
// read from the style sheets that ask for them.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const SHEETS = [
  'components/reading/styles/serif.css',
  'components/reading/styles/sans.css',
  'components/shell/sans.css',
]
const WHOLE: Record<string, string> = {
  'serif-400': 'source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  'serif-italic-400': 'source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
  'serif-700': 'source-serif-4/700Bold/SourceSerif4_700Bold.ttf',
  'sans-400': 'be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf',
  'sans-500': 'be-vietnam-pro/500Medium/BeVietnamPro_500Medium.ttf',
  'sans-600': 'be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf',
}
const FACE = /url\("[^"]*\/\.faces\/([^"]+)"\)[^}]*?unicode-range:([^;]+);/g
const RANGE = /U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gi

mkdirSync(join(root, '.faces'), { recursive: true })
for (const sheet of SHEETS) {
  for (const [, file = '', ranges = ''] of readFileSync(join(root, sheet), 'utf8').matchAll(FACE)) {
    const name = basename(file, '.woff2')
    const isRest = name.endsWith('-rest')
    const whole = WHOLE[isRest ? name.slice(0, -'-rest'.length) : name]
    if (!whole) throw new Error(`${sheet} asks for ${file}, which nobody knows how to cut.`)
    const face = await subsetFont(
      readFileSync(join(root, 'node_modules/@expo-google-fonts', whole)),
      lettersOf(ranges),
      {
        targetFormat: 'woff2',
        // Letters composed of marks are put together by the browser itself; only the rare ones in the second file need
        // the face's own rules for it.
        // Kerning is for what is set large.
        keepFeatures: isRest ? ['kern', 'ccmp', 'locl', 'mark', 'mkmk'] : name === 'serif-700' ? ['kern'] : [],
        noHinting: true,
        dropTables: ['DSIG', 'STAT', 'meta', ...(isRest ? [] : ['GDEF'])],
      },
    )
    writeFileSync(join(root, '.faces', file), face)
    console.log(`${file.padEnd(28)} ${(face.length / 1000).toFixed(1).padStart(5)} KB`)
  }
}

function lettersOf(ranges: string): string {
  let letters = ''
  for (const [, first = '', last] of ranges.matchAll(RANGE)) {
    const to = Number.parseInt(last ?? first, 16)
    for (let code = Number.parseInt(first, 16); code <= to; code++) letters += String.fromCodePoint(code)
  }
  return letters
}
