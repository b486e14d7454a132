/**
 * SQLite's write-ahead log as it lies in its file: a header, then frames, each a page with what it says of itself.
 * Source: https://www.sqlite.org/fileformat2.html#the_write_ahead_log
 */
const HEADER = 32
const FRAME_HEADER = 24
const MAGIC = 0x377f0682

/** How far a log has been read. `salts` tell one log from the next that begins at the head of the same file. */
export type LogPlace = {
  readonly salts: string
  readonly pageSize: number
  readonly bigEndian: boolean
  /** The byte after the last commit that was read. */
  readonly offset: number
  readonly sums: readonly [number, number]
}

/** Reads the header of a log. Null where there is none yet, or it is not whole. */
export function readLogHeader(bytes: Buffer): LogPlace | null {
  if (bytes.length < HEADER) return null
  const magic = bytes.readUInt32BE(0)
  if (magic >>> 1 !== MAGIC >>> 1) return null
  const bigEndian = (magic & 1) === 1
  const sums = summed(bytes.subarray(0, 24), bigEndian, [0, 0])
  if (sums[0] !== bytes.readUInt32BE(24) || sums[1] !== bytes.readUInt32BE(28)) return null
  const pageSize = bytes.readUInt32BE(8)
  return { salts: bytes.toString('hex', 16, 24), pageSize, bigEndian, offset: HEADER, sums }
}

/**
 * Looks through what stands after a place in the log.
 * @param bytes the file from `place.offset` on; what is not whole yet, or belongs to no commit yet, is left for the next time
 * @returns the place after the last commit among them: the same place where there is none
 */
export function afterLastCommit(bytes: Buffer, place: LogPlace): LogPlace {
  const frame = FRAME_HEADER + place.pageSize
  let { sums } = place
  let found = place
  for (let at = 0; at + frame <= bytes.length; at += frame) {
    if (bytes.toString('hex', at + 8, at + 16) !== place.salts) break
    sums = summed(bytes.subarray(at, at + 8), place.bigEndian, sums)
    sums = summed(bytes.subarray(at + FRAME_HEADER, at + frame), place.bigEndian, sums)
    if (sums[0] !== bytes.readUInt32BE(at + 16) || sums[1] !== bytes.readUInt32BE(at + 20)) break
    // Only the last frame of a transaction says how large the database is then.
    if (bytes.readUInt32BE(at + 4) > 0) found = { ...place, offset: place.offset + at + frame, sums }
  }
  return found
}

function summed(bytes: Buffer, bigEndian: boolean, [first, second]: readonly [number, number]): [number, number] {
  let [a, b] = [first, second]
  for (let at = 0; at + 8 <= bytes.length; at += 8) {
    a = (a + (bigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)) + b) >>> 0
    b = (b + (bigEndian ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)) + a) >>> 0
  }
  return [a, b]
}
