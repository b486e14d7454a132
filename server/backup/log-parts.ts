import { z } from 'zod'
import { type FileLine, fileLine } from '#newsroom/backup/manifest.ts'
import { line } from '#newsroom/kit/input.ts'
import type { ObjectStore as Place } from '../files/object-store.ts'
import { Damaged } from './parts.ts'

/**
 * How a followed database lies at a place, below `log/<generation>/`: `base`, the file as it was when it began; `wal-…`, pieces of
 * the log that make it what it became; `files-…`, which pictures and files there were; and, last, `begun.json`: what has none was
 * cut off before its base was whole.
 */
const LOG = 'log/'
const BASE = 'base'
const BEGUN = 'begun.json'
const WAL = /^wal-(\d{6})-(\d{15})-(\d{8}t\d{9}z)$/
const FILES = /^files-(\d{8}t\d{9}z)\.jsonl$/
const GENERATION = /^\d{8}t\d{9}z-[0-9a-f]{4}$/

/** What a generation says of its beginning. `at`: the earliest moment to which it can be brought back. */
const begunSchema = z.object({
  format: z.literal(1),
  at: z.iso.datetime().transform((text) => new Date(text)),
  newspaper: line(300),
})

export type WalPart = { path: string; run: number; from: number; bytes: number; at: Date }
export type FilesPart = { path: string; at: Date }
/** A followed database, from one copy of its file on. */
export type Generation = {
  name: string
  base: string
  begun: { at: Date; newspaper: string } | null
  /** In their order. */
  wal: WalPart[]
  files: FilesPart[]
  paths: string[]
}

/** A moment as it stands in a name, to the thousandth of a second. */
export function stampOf(at: Date): string {
  return at.toISOString().toLowerCase().replaceAll(/[-:.]/g, '')
}

function momentOf(stamp: string): Date {
  const [, year, month, day, hour, minute, second, thousandth] =
    /^(\d{4})(\d\d)(\d\d)t(\d\d)(\d\d)(\d\d)(\d{3})z$/.exec(stamp) ?? []
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.${thousandth}Z`)
}

export function basePath(generation: string): string {
  return `${LOG}${generation}/${BASE}`
}

export function walPath(generation: string, piece: { run: number; from: number }, at: Date): string {
  const [run, from] = [String(piece.run).padStart(6, '0'), String(piece.from).padStart(15, '0')]
  return `${LOG}${generation}/wal-${run}-${from}-${stampOf(at)}`
}

export function filesPath(generation: string, at: Date): string {
  return `${LOG}${generation}/files-${stampOf(at)}.jsonl`
}

/** Says that the base of a generation and all that belongs to it has arrived. */
export async function putBegun(
  place: Place,
  generation: string,
  begun: { at: Date; newspaper: string },
): Promise<void> {
  const bytes = Buffer.from(JSON.stringify({ format: 1, ...begun }))
  await place.put(`${LOG}${generation}/${BEGUN}`, [bytes], { bytes: bytes.length })
}

/** The generations that lie at a place, the newest first. */
export async function generationsAt(place: Place): Promise<Generation[]> {
  const found = new Map<string, Generation>()
  for await (const { name: path, bytes } of place.list(LOG)) {
    const [, name = '', part = ''] = path.split('/')
    if (!GENERATION.test(name)) continue
    const generation = found.get(name) ?? { name, base: basePath(name), begun: null, wal: [], files: [], paths: [] }
    found.set(name, generation)
    generation.paths.push(path)
    const [, run, from, stamp] = WAL.exec(part) ?? []
    if (run && from && stamp) {
      generation.wal.push({ path, run: Number(run), from: Number(from), bytes, at: momentOf(stamp) })
    }
    const [, listed] = FILES.exec(part) ?? []
    if (listed) generation.files.push({ path, at: momentOf(listed) })
    if (part === BEGUN) generation.begun = await readBegun(place, path)
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? 1 : -1))
}

/** The files that one list of a generation names. @throws Damaged */
export async function fileLinesAt(place: Place, path: string): Promise<FileLine[]> {
  const opened = await place.open(path)
  if (!opened) throw new Damaged(`${path} is missing.`)
  const text = Buffer.concat(await opened.stream.toArray()).toString('utf8')
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => fileLine.parse(JSON.parse(line)))
}

async function readBegun(place: Place, path: string): Promise<Generation['begun']> {
  const opened = await place.open(path)
  if (!opened) return null
  const text = Buffer.concat(await opened.stream.toArray()).toString('utf8')
  const read = begunSchema.safeParse(JSON.parse(text))
  return read.success ? { at: read.data.at, newspaper: read.data.newspaper } : null
}
