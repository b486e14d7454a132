import ExifReader from 'exifreader'
import { type FileWords, fileWords, saysNothing } from '#newsroom/media/file-words.ts'
import { textFromBytes } from '#newsroom/text/old-letters/bytes.ts'

/** What cameras write where a photographer would write a caption. */
const BY_THE_CAMERA =
  /^(olympus|sony dsc|dcim|digital camera|kodak|samsung|minolta|canon|nikon|my ?picture|default|untitled|screenshot|charset=|ascii\b)/i

type Named = Record<string, unknown>

/**
 * What the bytes of a picture say in words: XMP before IPTC before EXIF, as the newest is written by whoever described the
 * picture last. Null where they say nothing, or nothing that can be read.
 */
export function readWords(bytes: Uint8Array<ArrayBuffer>): FileWords | null {
  let tags: { xmp: Named; iptc: Named; exif: Named }
  try {
    const found: { xmp?: object; iptc?: object; exif?: object } = ExifReader.load(bytes.buffer, { expanded: true })
    tags = { xmp: { ...found.xmp }, iptc: { ...found.iptc }, exif: { ...found.exif } }
  } catch {
    return null
  }
  const xmp = (name: string) => textOfXmp(tags.xmp[name])
  const iptc = iptcTexts(tags.iptc)
  const exif = (name: string) => textOfExif(tags.exif[name])
  const first = (...all: string[]) => all.find((text) => text !== '' && !BY_THE_CAMERA.test(text)) ?? ''
  const read = fileWords.safeParse({
    caption: first(
      xmp('description'),
      iptc('Caption/Abstract'),
      exif('ImageDescription'),
      xmp('Headline'),
      iptc('Headline'),
    ),
    credit: creditOf(first(xmp('creator'), iptc('By-line'), exif('Artist')), first(xmp('Credit'), iptc('Credit'))),
    place: placeOf([
      first(xmp('Location'), iptc('Sub-location')),
      first(xmp('City'), iptc('City')),
      first(xmp('State'), iptc('Province/State')),
    ]),
    taken: takenOf(exif('DateTimeOriginal'), xmp('DateCreated'), iptc('Date Created'), iptc('Time Created')),
  })
  return read.success && !saysNothing(read.data) ? read.data : null
}

/** The texts of IPTC. What its letters are is mostly not said: it is told by all of them together. */
function iptcTexts(tags: Named): (name: string) => string {
  const wanted = ['Caption/Abstract', 'Headline', 'By-line', 'Credit', 'Sub-location', 'City', 'Province/State']
  const bytes = wanted.map((name) => bytesOf(tags[name]))
  const whole = textFromBytes(Uint8Array.from(bytes.flatMap((each) => [...each, 10])))
  const texts = new Map(whole.split('\n').map((text, n) => [wanted[n], text.trim()]))
  return (name) => texts.get(name) ?? textFromBytes(Uint8Array.from(bytesOf(tags[name]))).trim()
}

/** The bytes of a text; of several names, one after the other. A line end within would be read as the end of the text. */
function bytesOf(tag: unknown): number[] {
  const all = Array.isArray(tag) ? tag : [tag]
  const values = all.map((each) => valueIn(each)).filter((value): value is number[] => isBytes(value))
  return values.flatMap((value, n) => [...(n > 0 ? [44, 32] : []), ...value]).map((byte) => Math.max(byte, 32))
}

function isBytes(value: unknown): value is number[] {
  return Array.isArray(value) && value.length < 10_000 && value.every((each) => typeof each === 'number' && each < 256)
}

function valueIn(tag: unknown): unknown {
  return typeof tag === 'object' && tag !== null && 'value' in tag ? tag.value : undefined
}

function textOfXmp(tag: unknown): string {
  const value = valueIn(tag)
  if (typeof value === 'string') return value.trim()
  if (!Array.isArray(value)) return ''
  return value
    .map((each) => valueIn(each))
    .filter((each) => typeof each === 'string')
    .join(', ')
    .trim()
}

/** EXIF knows letters of ASCII alone; what people wrote is bytes of some kind. */
function textOfExif(tag: unknown): string {
  const value = valueIn(tag)
  const text = Array.isArray(value) ? value.filter((each) => typeof each === 'string').join(', ') : ''
  const codes = [...text.replaceAll('\0', '')].map((letter) => letter.codePointAt(0) ?? 0)
  if (codes.some((code) => code > 255)) return text.trim()
  return textFromBytes(Uint8Array.from(codes)).trim()
}

/** The photographer and whom they work for, as newspapers write it. */
function creditOf(name: string, agency: string): string {
  if (name === '' || agency === '' || name.includes(agency)) return name || agency
  return agency.includes(name) ? agency : `${name}/${agency}`
}

function placeOf(parts: readonly string[]): string {
  return [...new Set(parts.filter((part) => part !== ''))].join(', ')
}

/** `2021:05:07 10:05:00`, `2021-05-07T10:05:00+07:00`, `20210507` and `100500`: the first that is a day. */
function takenOf(...[exif, xmp, day, time]: [string, string, string, string]): string {
  for (const said of [exif, xmp, `${day} ${time}`]) {
    const found = /^(\d{4})[-:]?(\d{2})[-:]?(\d{2})(?:[T ]+(\d{2}):?(\d{2}))?/.exec(said)
    const [, year = '', month = '', date = '', hour, minute] = found ?? []
    const isDay =
      Number(year) > 1900 && Number(month) >= 1 && Number(month) <= 12 && Number(date) >= 1 && Number(date) <= 31
    if (isDay) return `${year}-${month}-${date}${hour === undefined ? '' : `T${hour}:${minute}`}`
  }
  return ''
}
