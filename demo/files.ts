import type { FileKind } from '#newsroom/media/files.ts'
import { paintedPicture } from './painted.ts'

type DemoFile = { name: string; kind: FileKind; bytes: Buffer }

/** The demonstration's recordings and documents are made by this program, so that they belong to nobody else. */
const files: Record<string, () => Promise<DemoFile>> = {
  'ba-hoi-trong': async () => ({ name: 'Ba hồi trống.wav', kind: 'audio', bytes: drumming() }),
  'so-lieu-hoi-den': async () => ({ name: 'Số liệu hội đèn Bến Sỏi.csv', kind: 'document', bytes: figures() }),
  'ap-phich': async () => ({
    name: 'Áp phích hội đèn.pdf',
    kind: 'document',
    bytes: pageOf(await paintedPicture('hoi-den-song')),
  }),
}

/** A file of the demonstration by its key; a key always gives the same file. */
export async function demoFile(key: string): Promise<DemoFile> {
  const make = Object.hasOwn(files, key) ? files[key] : undefined
  if (!make) throw new Error(`The demonstration has no file "${key}".`)
  return make()
}

const RATE = 8000

/** Three rolls of a drum, each beginning slowly and ending fast, as 8-bit sound. */
function drumming(): Buffer {
  const beats: number[] = []
  let at = 0.3
  for (let roll = 0; roll < 3; roll += 1) {
    for (let beat = 0; beat < 16; beat += 1) {
      beats.push(at)
      at += 0.45 * 0.87 ** beat + 0.06
    }
    at += 1.2
  }
  const samples = Buffer.alloc(Math.ceil((at + 0.5) * RATE), 128)
  for (const beat of beats) strike(samples, Math.round(beat * RATE))
  return wav(samples)
}

/** A low tone that falls and dies away, with the skin's slap at its beginning. */
function strike(samples: Buffer, start: number): void {
  for (let n = 0; n < RATE * 0.5 && start + n < samples.length; n += 1) {
    const seconds = n / RATE
    const tone = Math.sin(2 * Math.PI * (70 * seconds + 6 * Math.exp(-seconds * 18)))
    const slap = Math.sin(n * n * 0.7) * Math.exp(-seconds * 90)
    const sound = (tone * Math.exp(-seconds * 9) * 0.8 + slap * 0.3) * 90
    samples[start + n] = Math.max(0, Math.min(255, Math.round((samples[start + n] ?? 128) + sound)))
  }
}

function wav(samples: Buffer): Buffer {
  const head = Buffer.alloc(44)
  head.write('RIFF', 0)
  head.writeUInt32LE(36 + samples.length, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(RATE, 24)
  head.writeUInt32LE(RATE, 28)
  head.writeUInt16LE(1, 32)
  head.writeUInt16LE(8, 34)
  head.write('data', 36)
  head.writeUInt32LE(samples.length, 40)
  return Buffer.concat([head, samples])
}

/** A table for a spreadsheet; the mark at its beginning tells Excel that it is UTF-8. */
function figures(): Buffer {
  const rows = [
    ['Mùa hội', 'Lượt khách', 'Doanh thu (tỷ đồng)', 'Rác vớt được (kg)'],
    ['Sáu năm trước', '11.200', '2,1', '2.140'],
    ['Năm năm trước', '9.800', '1,9', '640'],
    ['Bốn năm trước', '12.500', '2,6', '310'],
    ['Ba năm trước', '14.100', '3,2', '150'],
    ['Năm ngoái', '16.300', '4,0', '85'],
    ['Năm nay', '18.000', '4,6', '60'],
  ]
  return Buffer.from(`\uFEFF${rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n')}\r\n`)
}

/** A PDF of one page that is a picture. */
function pageOf(jpeg: Buffer): Buffer {
  const content = 'q 800 0 0 534 0 0 cm /P Do Q'
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 800 534]/Contents 4 0 R/Resources<</XObject<</P 5 0 R>>>>>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
  ].map((text) => Buffer.from(text))
  const image = `<</Type/XObject/Subtype/Image/Width 1600/Height 1067/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode/Length ${jpeg.length}>>stream\n`
  objects.push(Buffer.concat([Buffer.from(image), jpeg, Buffer.from('\nendstream')]))
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')]
  const offsets: number[] = []
  let length = parts[0]?.length ?? 0
  for (const [index, object] of objects.entries()) {
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')])
    offsets.push(length)
    length += part.length
    parts.push(part)
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${length}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}
