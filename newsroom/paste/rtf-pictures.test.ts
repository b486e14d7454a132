import { describe, expect, it } from 'vitest'
import { picturesInRtf } from './rtf-pictures.ts'

const PNG = '89504e470d0a1a0a0000'
const JPEG = 'ffd8ffe000104a464946'
const settings = String.raw`\picscalex100\picscaley100\picw4233\pich2822\picwgoal2400\pichgoal1600`

const document = String.raw`{\rtf1\ansi{\fonttbl{\f0 Times New Roman;}}
{\*\listpicture{\pict${settings}\pngblip ${PNG}ff}}
\pard Đ\'e2y là \{ngoặc\} chữ.
{\*\shppict{\pict{\*\picprop\shplid1025{\sp{\sn shapeType}{\sv 75}}}${settings}\pngblip\bliptag-1{\*\blipuid 0a1b2c3d}
${PNG.slice(0, 8)}
${PNG.slice(8)}}}{\nonshppict{\pict${settings}\wmetafile8 0100}}
\par {\pict${settings}\jpegblip ${JPEG}}{\nonshppict{\pict${settings}\jpegblip ${JPEG}}}
}`

const hex = (bytes: Uint8Array | null) => (bytes === null ? null : Buffer.from(bytes).toString('hex'))
const found = (rtf: string) => picturesInRtf(rtf).map(({ type, bytes }) => [type, hex(bytes)])

describe('pictures in rich text', () => {
  it('finds each picture of the text once, in its order, with its size', () => {
    expect(found(document)).toEqual([
      ['image/png', PNG],
      ['image/jpeg', JPEG],
    ])
    expect(picturesInRtf(document)[0]).toMatchObject({ width: 160, height: 1600 / 15 })
  })

  it('reads digits right behind a group that follows a setting', () => {
    expect(found(String.raw`{\rtf1{\*\shppict{\pict${settings}\pngblip\blipupi96{\*\blipuid 0a1b}${PNG}}}}`)).toEqual([
      ['image/png', PNG],
    ])
  })

  it('keeps the place of a metafile, and takes its second form where that can be read', () => {
    const metafile = String.raw`{\*\shppict{\pict${settings}\emfblip 0100}}`
    const one = String.raw`${metafile}{\nonshppict{\pict${settings}\wmetafile8 0100}}{\*\shppict{\pict\jpegblip ${JPEG}}}`
    expect(found(`{${one}}`)).toEqual([
      ['image/png', null],
      ['image/jpeg', JPEG],
    ])
    expect(found(String.raw`{${metafile}{\nonshppict{\pict\pngblip ${PNG}}}}`)).toEqual([['image/png', PNG]])
  })

  it('finds nothing where there is nothing, or where it is broken', () => {
    for (const rtf of ['', 'no rich text', String.raw`{\pict\pngblip 8950`, String.raw`{\pict\pngblip 895}`, '{\\pict'])
      expect(picturesInRtf(rtf).length, rtf).toBeLessThanOrEqual(1)
    expect(found(String.raw`{\pict\pngblip 895}`)).toEqual([['image/png', null]])
    expect(found(String.raw`{\pict\wmetafile8 0100}`)).toEqual([['image/png', null]])
  })
})
