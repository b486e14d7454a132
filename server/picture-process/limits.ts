/** The readers of files that the process of pictures has; libvips' other ones are shut there. */
export const LOADERS = [
  'VipsForeignLoadJpegFile',
  'VipsForeignLoadPngFile',
  'VipsForeignLoadWebpFile',
  'VipsForeignLoadNsgifFile',
  'VipsForeignLoadTiffFile',
  'VipsForeignLoadHeifFile',
] as const

/** As much memory as the process is given. */
export type MemoryLimits = {
  /** It ends itself where it holds more than this. In bytes. */
  resident: number
  /**
   * The system gives it no more than this (`ulimit -d`), for what grows faster than it is watched. In kilobytes; Node by
   * itself asks for 575,000, most of which it never uses.
   */
  data: number
}

/** The worst picture that is taken, 100 million pixels with transparency in 16 bits and interlaced, needs 1.0 GB. */
export const MEMORY: MemoryLimits = { resident: 1_250_000_000, data: 1_900_000 }
/** As long as one picture may take. */
export const JOB_MS = 30_000
/** A process that nobody needs for this long is ended, and all its memory comes back. */
export const IDLE_MS = 10_000
/** How many may wait for their turn; who comes then is told that there is no room. */
export const WAITING = { picture: 40, headline: 40, sign: 20 } as const
