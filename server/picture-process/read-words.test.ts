import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { TCVN3 } from '#newsroom/text/old-letters/tables.ts'
import { readWords } from './read-words.ts'

const plain = () => sharp({ create: { width: 32, height: 24, channels: 3, background: '#386' } })

/** A JPEG with IPTC in its Photoshop segment; `charset` says that it is UTF-8. */
async function withIptc(entries: readonly [number, Uint8Array][], charset: boolean): Promise<Buffer> {
  const jpeg = await plain().jpeg().toBuffer()
  const record = (set: number, name: number, bytes: Uint8Array) =>
    Buffer.concat([Buffer.from([0x1c, set, name, bytes.length >> 8, bytes.length & 255]), bytes])
  const data = Buffer.concat([
    ...(charset ? [record(1, 90, Buffer.from('\x1b%G', 'latin1'))] : []),
    ...entries.map(([name, bytes]) => record(2, name, bytes)),
  ])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(data.length)
  const block = Buffer.concat([
    Buffer.from('Photoshop 3.0\0', 'latin1'),
    Buffer.from('8BIM\x04\x04\0\0', 'latin1'),
    size,
    data,
    Buffer.alloc(data.length % 2),
  ])
  const head = Buffer.from([0xff, 0xed, (block.length + 2) >> 8, (block.length + 2) & 255])
  return Buffer.concat([jpeg.subarray(0, 2), head, block, jpeg.subarray(2)])
}

const CAPTION = 'Bà con xã Hữu Liên thu hoạch na đầu vụ dưới chân núi đá vôi.'
const said = (bytes: Buffer) => readWords(new Uint8Array(bytes))
const utf8 = (text: string) => new TextEncoder().encode(text)
const old = (text: string) => {
  const back = new Map([...TCVN3].filter(([from]) => from !== '\u2010').map(([from, letter]) => [letter, from]))
  return Uint8Array.from(text, (letter) => (back.get(letter) ?? letter).charCodeAt(0))
}

describe('what a picture says of itself', () => {
  it('is read from IPTC: caption, photographer and agency, place and day', async () => {
    for (const charset of [true, false]) {
      const bytes = await withIptc(
        [
          [120, utf8(CAPTION)],
          [80, utf8('Nguyễn Thị Mỵ')],
          [110, utf8('TTXVN')],
          [90, utf8('Hữu Lũng')],
          [95, utf8('Lạng Sơn')],
          [55, utf8('20210904')],
        ],
        charset,
      )
      expect(said(bytes)).toEqual({
        caption: CAPTION,
        credit: 'Nguyễn Thị Mỵ/TTXVN',
        place: 'Hữu Lũng, Lạng Sơn',
        taken: '2021-09-04',
      })
    }
  })

  it('is read in old encodings of Vietnamese, which never say that they are', async () => {
    const bytes = await withIptc(
      [
        [120, old(CAPTION)],
        [80, old('Hoàng Văn Thụ')],
      ],
      false,
    )
    expect(said(bytes)).toMatchObject({ caption: CAPTION, credit: 'Hoàng Văn Thụ' })
  })

  it('is read from XMP and EXIF, and what the camera writes by itself is nothing', async () => {
    const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:City="Lạng Sơn">
      <dc:description><rdf:Alt><rdf:li xml:lang="x-default">${CAPTION}</rdf:li></rdf:Alt></dc:description>
      <dc:creator><rdf:Seq><rdf:li>Vi Thị Lê</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>`
    expect(said(await plain().jpeg().withXmp(xmp).toBuffer())).toMatchObject({
      caption: CAPTION,
      credit: 'Vi Thị Lê',
      place: 'Lạng Sơn',
    })
    const exif = {
      IFD0: { ImageDescription: 'OLYMPUS DIGITAL CAMERA', Artist: 'Le Minh' },
      IFD2: { DateTimeOriginal: '2021:05:07 10:05:33' },
    }
    for (const format of ['jpeg', 'png', 'webp'] as const)
      expect(said(await plain().toFormat(format).withExif(exif).toBuffer()), format).toEqual({
        caption: '',
        credit: 'Le Minh',
        place: '',
        taken: '2021-05-07T10:05',
      })
  })

  it('is nothing where there is nothing, and where it is broken', async () => {
    expect(said(await plain().jpeg().toBuffer())).toBeNull()
    expect(said(Buffer.from('no picture at all'))).toBeNull()
    const broken = await withIptc([[120, utf8(CAPTION)]], true)
    for (let at = 4; at < 60; at += 3) {
      const changed = Buffer.from(broken)
      changed[at] = 255
      expect(() => said(changed)).not.toThrow()
    }
  })
})
