import { readFileSync } from 'node:fs'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { anyText } from '../../tests/builders/any-text.ts'
import { keepPicture } from '../media/pictures.ts'
import { provideEnvironment } from '../process/environment.ts'
import { kindOfPicture } from './kind-of-picture.ts'
import { MEMORY, WAITING } from './limits.ts'
import { order, pictureProcessId } from './order.ts'
import { startPictureProcess } from './start-process.ts'

vi.setConfig({ testTimeout: 60_000 })
let directory = ''
beforeAll(async () => {
  vi.stubEnv('AUTH_SECRET', 'a-secret-that-nobody-is-told')
  directory = await mkdtemp(join(tmpdir(), 'toa-soan-pictures-'))
  provideEnvironment({
    port: 0,
    siteUrl: new URL('http://localhost'),
    databaseUrl: 'file::memory:',
    dataDirectory: directory,
    pagesDirectory: null,
    secret: 's'.repeat(32),
    development: false,
    offlineReading: true,
    trustedProxies: [],
    mail: null,
  })
})
afterAll(() => rm(directory, { recursive: true, force: true }))

const kept = async () => (await readdir(directory, { recursive: true })).filter((name) => /original|small/.test(name))
const a = (format: 'jpeg' | 'png' | 'webp' | 'gif' | 'tiff' | 'avif', width = 40, height = 30) =>
  sharp({ create: { width, height, channels: 3, background: '#c04030' } })
    .toFormat(format)
    .toBuffer()
const telephone = readFileSync('tests/fixtures/pictures/telephone.heic')
const moving = () =>
  sharp(Buffer.concat([Buffer.alloc(9 * 9 * 3, 7), Buffer.alloc(9 * 9 * 3, 200)]), {
    raw: { width: 9, height: 18, channels: 3, pageHeight: 9 },
  })
    .gif()
    .toBuffer()
const svg = (inside = '') => `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${inside}</svg>`
const refusal = async (bytes: Buffer) => {
  const outcome = await keepPicture(bytes, 'x')
  return outcome.ok ? 'taken' : outcome.refusal.code === 'picture' ? outcome.refusal.problem : outcome.refusal.code
}

/** An interlaced PNG whose head says that it is this large, with these points (none). */
function pngOfSize(width: number, height: number, points = Buffer.alloc(100_000)): Buffer {
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 6, 0, 0, 1], 8)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(points, { level: 1 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A whole PNG that has to be in memory whole: 100 MB. */
const large = () => pngOfSize(5000, 5000, Buffer.alloc(5000 * 5000 * 4 + 100_000))

/** A JPEG whose head is changed to say that it is this large. */
function jpegOfSize(jpeg: Buffer, width: number, height: number): Buffer {
  const changed = Buffer.from(jpeg)
  const frame = changed.indexOf(Buffer.from([0xff, 0xc0]))
  changed.writeUInt16BE(height, frame + 5)
  changed.writeUInt16BE(width, frame + 7)
  return changed
}

it('what is none of the kinds that are taken is refused by its first bytes, and no decoder sees it', async () => {
  const others: Record<string, Buffer> = {
    svg: Buffer.from(svg()),
    'svg of 4 MB': Buffer.from(svg('<g/>'.repeat(1_000_000))),
    'svg behind a byte order mark': Buffer.from(`\uFEFF${svg()}`),
    'svg behind space': Buffer.from(` \n\t${svg()}`),
    'svg behind its prolog': Buffer.from(`<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "a">]>${svg()}`),
    'svg behind a remark': Buffer.from(`<!-- ${'x'.repeat(5000)} -->${svg()}`),
    'svg in UTF-16': Buffer.from(`\uFEFF${svg()}`, 'utf16le'),
    svgz: gzipSync(svg()),
    pdf: Buffer.from('%PDF-1.4\n%%EOF'),
    bmp: Buffer.concat([Buffer.from('BM'), Buffer.alloc(100)]),
    ico: Buffer.concat([Buffer.from([0, 0, 1, 0, 1, 0]), Buffer.alloc(100)]),
    'jpeg 2000': Buffer.concat([Buffer.from('0000000c6a5020200d0a870a', 'hex'), Buffer.alloc(100)]),
    'jpeg xl': Buffer.concat([Buffer.from('ff0a', 'hex'), Buffer.alloc(100)]),
    ppm: Buffer.from('P6 30000 30000 255\n'),
    hdr: Buffer.from('#?RADIANCE\n'),
    vips: Buffer.concat([Buffer.from('08f2a6b6', 'hex'), Buffer.alloc(100)]),
    wav: Buffer.from('RIFF\x10\0\0\0WAVEfmt and more of it', 'latin1'),
    'only the beginning of a png': Buffer.from('89504e47', 'hex'),
  }
  for (const [name, bytes] of Object.entries(others)) {
    expect(kindOfPicture(bytes.subarray(0, 16)), name).toBeNull()
    expect(await refusal(bytes), name).toBe('type')
  }
  expect(pictureProcessId()).toBeNull()
  expect(await kept()).toEqual([])
})

it('what only begins like a picture, or says that it is enormous, is refused with a reason', async () => {
  const jpeg = await a('jpeg')
  const png = pngOfSize(9, 9)
  const giantWebp = Buffer.from(await a('webp'))
  giantWebp.writeUInt32LE(0x3fff3fff, giantWebp.indexOf(Buffer.from([0x9d, 0x01, 0x2a])) + 3)
  const cases: [string, Buffer, string][] = [
    ['svg behind a jpeg’s first bytes', Buffer.concat([Buffer.from('ffd8ff', 'hex'), Buffer.from(svg())]), 'broken'],
    ['svg behind a png’s first bytes', Buffer.concat([png.subarray(0, 16), Buffer.from(svg())]), 'broken'],
    ['pdf behind a webp’s first bytes', Buffer.from('RIFF\xff\0\0\0WEBPVP8 %PDF-1.4\n', 'latin1'), 'broken'],
    ['jpeg of 65,000 × 65,000', jpegOfSize(jpeg, 65_000, 65_000), 'pixels'],
    ['jpeg of 65,535 × 65,535', jpegOfSize(jpeg, 65_535, 65_535), 'broken'],
    ['png of 2 billion × 2 billion', pngOfSize(2_000_000_000, 2_000_000_000), 'broken'],
    ['png of 65,000 × 65,000', pngOfSize(65_000, 65_000), 'pixels'],
    ['png of 10,000 × 10,000 without points', pngOfSize(10_000, 10_000), 'broken'],
    ['tiff’s first bytes alone', Buffer.from('49492a0008000000ffffffffffffffff', 'hex'), 'broken'],
    ['svg behind a gif’s first bytes', Buffer.concat([Buffer.from('GIF89a'), Buffer.from(svg())]), 'broken'],
    ['pdf behind a heic’s first bytes', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0%PDF-1.4', 'latin1'), 'broken'],
    ['mp4 that says it is a picture', Buffer.from('\0\0\0\x18ftypmif1\0\0\0\0mp41isom', 'latin1'), 'broken'],
    ['gif that moves', await moving(), 'animated'],
    ['jpeg that ends early', jpeg.subarray(0, jpeg.length - 40), 'broken'],
  ]
  for (const [name, bytes, problem] of cases) expect(await refusal(bytes), name).toBe(problem)
  expect(['pixels', 'broken']).toContain(await refusal(giantWebp))
  // What stands behind a picture is not looked at, and is not in what is shown.
  expect(await refusal(Buffer.concat([jpeg, Buffer.from('<script>alert(1)</script>')]))).toBe('taken')
  expect(await refusal(await a('png', 2, 40_000))).toBe('taken')
})

it('telephones’, agencies’ and the web’s other kinds are taken: HEIC, TIFF in any colours, AVIF, GIF that stands still', async () => {
  const cmyk = await sharp(await a('jpeg'))
    .toColourspace('cmyk')
    .tiff({ compression: 'lzw' })
    .toBuffer()
  for (const bytes of [telephone, cmyk, await a('tiff'), await a('avif'), await a('gif')]) {
    const outcome = await keepPicture(bytes, 'x')
    expect(outcome).toMatchObject({ ok: true })
  }
  const outcome = await keepPicture(telephone, 'IMG_2034.HEIC')
  expect(outcome).toMatchObject({ ok: true, picture: { width: 160, height: 120, mimeType: 'image/heic' } })
})

it('a picture that is damaged anywhere is taken or refused with a reason', async () => {
  const pictures = await Promise.all([a('jpeg'), a('png'), a('webp'), a('gif'), a('tiff'), a('avif')])
  pictures.push(telephone)
  const damage = fc.record({
    which: fc.nat(6),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    flips: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { maxLength: 6 }),
    cut: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(damage, async ({ which, at, flips, cut }) => {
      const bytes = Buffer.from(pictures[which] ?? Buffer.alloc(0))
      for (const [where, byte] of flips) bytes[Math.floor(where * (bytes.length - 1))] = byte
      const came = await refusal(cut ? bytes.subarray(0, Math.floor(at * bytes.length)) : bytes)
      expect(['taken', 'broken', 'type', 'empty', 'pixels', 'animated']).toContain(came)
    }),
    { numRuns: 120, seed: 14 },
  )
})

it('a process that takes too much memory or time is ended, and the next one works', async () => {
  const path = join(directory, 'large.png')
  await writeFile(path, large())
  const picture = { job: 'picture', order: { path, kind: 'png' } } as const
  const watched = startPictureProcess({ ...MEMORY, resident: 130_000_000 })
  expect(await watched.do(picture, 30_000)).toMatchObject({ kind: 'ended', reason: 'ended' })
  const limited = startPictureProcess({ ...MEMORY, data: 640_000 })
  expect(await limited.do(picture, 30_000)).not.toMatchObject({ message: { answer: { kind: 'made' } } })
  const late = startPictureProcess()
  expect(await late.do(picture, 1)).toMatchObject({ kind: 'ended', reason: 'time' })
  const whole = startPictureProcess()
  expect(await whole.do(picture, 30_000)).toMatchObject({ message: { answer: { kind: 'made', width: 5000 } } })
  for (const each of [watched, limited, late, whole]) each.endIn(0)
  await expect.poll(() => [watched, limited, late, whole].filter((each) => isThere(each.pid)).length).toBe(0)
})

it('the process is told no secret, and who kills it takes one picture with it at most', async () => {
  expect(await refusal(await a('jpeg'))).toBe('taken')
  const pid = pictureProcessId() ?? 0
  expect(readFileSync(`/proc/${pid}/environ`, 'utf8')).not.toContain('a-secret-that-nobody-is-told')
  const path = join(directory, 'under way.png')
  await writeFile(path, large())
  const underWay = order('picture', { path, kind: 'png' })
  process.kill(pid, 'SIGKILL')
  expect(await underWay).toEqual({ ok: false, why: 'heavy' })
  expect(await refusal(await a('jpeg'))).toBe('taken')
  expect(pictureProcessId()).not.toBe(pid)
})

it('where too many wait, who comes is told so at once; the others get their turn', async () => {
  const jpeg = await a('jpeg')
  const sent = await Promise.all(Array.from({ length: WAITING.picture + 20 }, () => refusal(jpeg)))
  const taken = sent.filter((each) => each === 'taken').length
  expect(taken).toBeGreaterThanOrEqual(WAITING.picture)
  expect(sent.filter((each) => each === 'pictures_waiting')).toHaveLength(sent.length - taken)
  expect(taken).toBeLessThan(sent.length)
})

it('a picture is drawn of every headline, whatever stands in it', async () => {
  const stacked = `H${'\u0489\u0310\u0352\u035C\u0363'.repeat(200)}`
  const titles = [
    '',
    ' ',
    '\u202E\u0000\u0007',
    stacked,
    Array.from('Lũ quét', (letter) => letter + '\u0336\u0489\u0310'.repeat(60)).join(''),
    '👨‍👩‍👧‍👦 🏳️‍🌈 🇻🇳',
    'مرحبا بالعالم \u202Egpj.exe',
    'ก็็็็็็็็็็็็็็็็็็็็',
    '\uD83D lẻ \uDE00',
    'W'.repeat(10_000),
    'dài '.repeat(2500),
    '<b>&amp;</b> <span size="999999">',
    '\uFDFD\uFDFD\uFDFD𒐫𒐫𒐫',
  ]
  for (const text of titles) {
    const headline = await drawn('headline', { newspaper: text, section: text, title: text, accent: '#9c1c1c' })
    const { width, height } = await sharp(headline).metadata()
    expect({ width, height }, JSON.stringify(text.slice(0, 20))).toEqual({ width: 1200, height: 630 })
    const sign = await sharp(await drawn('sign', { newspaper: text, accent: '#9c1c1c', size: 180 })).metadata()
    expect(sign.width).toBe(180)
  }
  await fc.assert(
    fc.asyncProperty(anyText(300), async (title) => {
      const png = await drawn('headline', { newspaper: title, section: title, title, accent: '#9c1c1c' })
      expect(png.length).toBeGreaterThan(500)
    }),
    { numRuns: 8, seed: 16 },
  )
})

async function drawn(...[job, what]: Parameters<typeof order<'headline'>> | Parameters<typeof order<'sign'>>) {
  const ordered = await (job === 'headline' ? order(job, what) : order(job, what))
  if (!ordered.ok) throw new Error(ordered.why)
  return ordered.answer.png
}

function isThere(pid: number | undefined): boolean {
  try {
    return pid !== undefined && process.kill(pid, 0)
  } catch {
    return false
  }
}
