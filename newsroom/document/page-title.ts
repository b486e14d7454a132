import { normaliseText } from '../text/normalise.ts'

const MOST = 300
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/**
 * The title that a page of another site gives itself: what it tells those who share it, or else its `<title>`. Words, and
 * never HTML. Null where it has none.
 * @param html as much of the page as came; titles stand at its beginning
 */
export function pageTitle(html: string): string | null {
  const head = html.slice(0, 300_000)
  const own = /<title(?:\s[^<>]{0,300})?>([^<]{0,2000})/i.exec(head)?.[1]
  const told = sharedTitle(head)
  const title = normaliseText(decoded((told || own || '').slice(0, 4 * MOST)))
  return title === '' ? null : [...title].slice(0, MOST).join('')
}

/** No expression looks back or far ahead: what sites send may be made to hold a server up. */
function sharedTitle(head: string): string | null {
  for (const [, attributes = ''] of head.matchAll(/<meta\s([^<>]{1,1000})>/gi)) {
    const said = new Map<string, string>()
    for (const [, name = '', double, single] of attributes.matchAll(/([a-z]{1,20})\s?=\s?(?:"([^"]*)"|'([^']*)')/gi)) {
      said.set(name.toLowerCase(), double ?? single ?? '')
    }
    const of = said.get('property') ?? said.get('name') ?? ''
    const content = said.get('content')
    if (/^(og|twitter):title$/i.test(of) && content) return content
  }
  return null
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? whole
    const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff) ? String.fromCodePoint(point) : ''
  })
}
