import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { messagesFor } from '#messages/index.ts'
import { checkDocument } from '#newsroom/document/check.ts'
import { randomDocument, randomJson, seeded } from '#newsroom/document/random-document.ts'
import { publicFilePath } from '#newsroom/media/files.ts'
import { publicPicturePath } from '#newsroom/media/media.ts'
import { ArticleBody } from './article-body.tsx'
import type { BodyOptions } from './body-options.ts'

const options: BodyOptions = {
  pictures: {},
  pictureSrc: (_, picture, size) => publicPicturePath(picture.fileKey, size),
  files: {},
  fileSrc: (_, file) => publicFilePath(file),
  words: messagesFor('vi').site,
}

/** What somebody would try who wants a text to run. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</script><svg onload=alert(1)>',
  'javascript:alert(1)',
  ' java\tscript:alert(1)',
  'data:text/html,<script>1</script>',
  '//evil.example/x',
  'https://a.example@evil.example/',
  ']]><b onmouseover="x">',
  '\u2028alert(1)\u0000',
]
const RUNS = /^(script|object|embed|math|base|meta|link|style|form|foreignobject)$/i
/** What the page that a video's frame holds until it is pressed is made of besides; all of it is ours but the address. */
const OF_A_FRAME = /^(meta|style)$/i

/** The same document with hostile words in the place of some of its own, wherever a word stands. */
function poisoned(value: unknown, random: () => number): unknown {
  if (typeof value === 'string' && random() < 0.15) return HOSTILE[Math.floor(random() * HOSTILE.length)]
  if (Array.isArray(value)) return value.map((each) => poisoned(each, random))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, name === 'type' ? each : poisoned(each, random)]),
  )
}

/** What of a rendered text a browser would run, or follow to where nothing may lead. */
function faultsOf(html: string, framed = false): string[] {
  return [...html.matchAll(/<([a-z0-9]+)((?:\s+[^\s=>]+(?:="[^"]*")?)*)\s*\/?>/gi)].flatMap(
    ([tag, name = '', rest = '']) => {
      const attributes = [...rest.matchAll(/\s([^\s=]+)(?:="([^"]*)")?/g)]
      const frames = attributes.flatMap(([, attribute = '', value = '']) =>
        /^srcdoc$/i.test(attribute) ? faultsOf(unescaped(value), true) : [],
      )
      const leads = attributes.some(
        ([, attribute = '', value = '']) =>
          /^on/i.test(attribute) ||
          (/^(href|src|srcset|action|formaction|xlink:href)$/i.test(attribute) &&
            !/^(https?:\/\/|\/(?!\/)|#|mailto:|tel:)/i.test(value)),
      )
      const runs = RUNS.test(name) && !(framed && OF_A_FRAME.test(name))
      return [...(leads || runs ? [tag] : []), ...frames]
    },
  )
}

function unescaped(text: string): string {
  const signs: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#x27': "'", amp: '&' }
  return text.replace(/&(lt|gt|quot|#x27|amp);/g, (_, name: string) => signs[name] ?? '')
}

test('of ten thousand random texts, poisoned or not, nothing that is taken runs where it is shown', () => {
  const random = seeded(19_450_902)
  let shown = 0
  for (let round = 0; round < 10_000; round += 1) {
    const sound = random() < 0.8 ? randomDocument(random) : randomJson(random)
    const result = checkDocument(random() < 0.7 ? poisoned(sound, random) : sound)
    if (!result.ok) continue
    const html = renderToStaticMarkup(<ArticleBody document={result.document} {...options} />)
    expect(faultsOf(html), JSON.stringify(result.document)).toEqual([])
    // Every `<` is one of a tag that React has written.
    expect(html.replace(/<\/?[a-z0-9]+(?:\s+[^\s=>]+(?:="[^"]*")?)*\s*\/?>/gi, '')).not.toContain('<')
    shown += 1
  }
  expect(shown).toBeGreaterThan(3000)
})
