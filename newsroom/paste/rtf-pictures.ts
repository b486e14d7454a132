/** A picture that lies within rich text. */
export type RtfPicture = { type: 'image/png' | 'image/jpeg'; bytes: Uint8Array<ArrayBuffer> }

/** Groups whose pictures do not stand in the text: dots of lists, and second forms of a picture for old programs. */
const APART = ['{\\*\\listpicture', '{\\nonshppict']
const PICTURE = '{\\pict'
const KIND = /\\(png|jpeg)blip\b/

/**
 * The photographs and drawings in rich text, in reading order. Word puts the pictures of a copied passage there, and only
 * there: the HTML beside it names files that no page may read.
 */
export function picturesInRtf(rtf: string): RtfPicture[] {
  const apart = APART.flatMap((opening) => [...groupsFrom(rtf, opening)])
  const pictures: RtfPicture[] = []
  for (const { start, end } of groupsFrom(rtf, PICTURE)) {
    if (apart.some((group) => group.start < start && start < group.end)) continue
    const group = rtf.slice(start + PICTURE.length, end - 1)
    const kind = KIND.exec(group)?.[1]
    const bytes = kind === undefined ? null : bytesOf(group)
    if (bytes !== null) pictures.push({ type: kind === 'png' ? 'image/png' : 'image/jpeg', bytes })
  }
  return pictures
}

function* groupsFrom(rtf: string, opening: string): Generator<{ start: number; end: number }> {
  for (let start = rtf.indexOf(opening); start >= 0; ) {
    const end = endOfGroup(rtf, start)
    yield { start, end }
    start = rtf.indexOf(opening, end)
  }
}

/** Where the group that begins here is closed; the end of the text where it never is. */
function endOfGroup(rtf: string, start: number): number {
  const brace = /\\[{}\\]|[{}]/g
  brace.lastIndex = start
  let depth = 0
  for (let found = brace.exec(rtf); found !== null; found = brace.exec(rtf)) {
    if (found[0] === '{') depth += 1
    else if (found[0] === '}' && --depth === 0) return brace.lastIndex
  }
  return rtf.length
}

/** The bytes written as hexadecimal digits after a picture's settings; null where they are not. */
function bytesOf(group: string): Uint8Array<ArrayBuffer> | null {
  let flat = group
  for (let before = ''; before !== flat; ) {
    before = flat
    flat = flat.replace(/\{[^{}]*\}/g, '')
  }
  const digits = flat.replace(/\\[a-z]+-?\d* ?/gi, '').replace(/\s+/g, '')
  if (digits === '' || digits.length % 2 > 0 || !/^[0-9a-f]+$/i.test(digits)) return null
  const bytes = new Uint8Array(digits.length / 2)
  for (let n = 0; n < bytes.length; n++) bytes[n] = Number.parseInt(digits.slice(n * 2, n * 2 + 2), 16)
  return bytes
}
