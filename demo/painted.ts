import { readFile } from 'node:fs/promises'

/** Where a painted picture lies. */
export function paintedPath(key: string): URL {
  return new URL(`./painted/${key}.jpg`, import.meta.url)
}

/** A picture of the demonstration as `demo/paint.ts` painted it: painting takes seconds, and nobody should wait for it. */
export function paintedPicture(key: string): Promise<Buffer> {
  return readFile(paintedPath(key))
}
