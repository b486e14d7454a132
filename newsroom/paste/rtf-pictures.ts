/**
 * A picture that lies within rich text. `bytes` is null where it is only there in a form that no browser reads (Windows'
 * metafiles). Its size is that in the text, in 96ths of an inch, 0 where it is not said.
 */
export type RtfPicture = {
  type: 'image/png' | 'image/jpeg'
  bytes: Uint8Array<ArrayBuffer> | null
  width: number
  height: number
}

/** Dots of lists do not stand in the text. */
const DOTS = '{\\*\\listpicture'
/** A picture, and a second form of the one before it for old programs. */
const FORMS = ['{\\*\\shppict', '{\\nonshppict', '{\\pict'] as const
const PICTURE = '{\\pict'
const KIND = /\\(png|jpeg)blip(?![a-z])/
const TWIPS_IN_PIXEL = 15

type Group = { start: number; end: number }

/**
 * The photographs and drawings in rich text, in reading order, each once: where a picture is there in two forms, the one
 * that can be read. Word puts the pictures of a copied passage there, and only there: the HTML beside it names files that no
 * page may read.
 */
export function picturesInRtf(rtf: string): RtfPicture[] {
  const apart = [...groupsFrom(rtf, DOTS)]
  const found: RtfPicture[] = []
  for (const { form, group } of formsIn(rtf)) {
    if (apart.some((dots) => dots.start < group.start && group.start < dots.end)) continue
    const picture = pictureIn(rtf, group)
    if (picture === null) continue
    const last = found.at(-1)
    if (form !== '{\\nonshppict' || last === undefined) found.push(picture)
    else if (last.bytes === null) found[found.length - 1] = picture
  }
  return found
}

/** The outermost groups that hold pictures. */
function formsIn(rtf: string): { form: (typeof FORMS)[number]; group: Group }[] {
  const all = FORMS.flatMap((form) => [...groupsFrom(rtf, form)].map((group) => ({ form, group })))
  const sorted = all.sort((a, b) => a.group.start - b.group.start)
  let end = 0
  return sorted.filter(({ group }) => {
    if (group.start < end) return false
    end = group.end
    return true
  })
}

function pictureIn(rtf: string, { start, end }: Group): RtfPicture | null {
  const at = rtf.indexOf(PICTURE, start)
  if (at < 0 || at >= end) return null
  const text = rtf.slice(at + PICTURE.length, endOfGroup(rtf, at) - 1)
  const kind = KIND.exec(text)?.[1]
  return {
    type: kind === 'jpeg' ? 'image/jpeg' : 'image/png',
    bytes: kind === undefined ? null : bytesOf(text),
    width: sizeOf(text, 'w'),
    height: sizeOf(text, 'h'),
  }
}

/** The size that is aimed at, with what it is stretched by. */
function sizeOf(text: string, side: 'w' | 'h'): number {
  const goal = Number(new RegExp(`\\\\pic${side}goal(\\d+)`).exec(text)?.[1] ?? 0)
  const scale = Number(new RegExp(`\\\\picscale${side === 'w' ? 'x' : 'y'}(\\d+)`).exec(text)?.[1] ?? 100)
  return (goal * (scale / 100)) / TWIPS_IN_PIXEL
}

function* groupsFrom(rtf: string, opening: string): Generator<Group> {
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
    // A blank takes the group's place: digits would be read as part of the word before it.
    flat = flat.replace(/\{[^{}]*\}/g, ' ')
  }
  const digits = flat.replace(/\\[a-z]+-?\d* ?/gi, '').replace(/\s+/g, '')
  if (digits === '' || digits.length % 2 > 0 || !/^[0-9a-f]+$/i.test(digits)) return null
  const bytes = new Uint8Array(digits.length / 2)
  for (let n = 0; n < bytes.length; n++) bytes[n] = Number.parseInt(digits.slice(n * 2, n * 2 + 2), 16)
  return bytes
}
