import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { oneInAProcess } from '#newsroom/kit/one-in-a-process.ts'
import { environment } from '../process/environment.ts'
import { log } from '../process/log.ts'

/** What `scripts/build/build-reader.ts` made of `reader/`: the script of reading pages, and the lines in each page's head. */
export type ReaderScripts = {
  /** The address of the page's script: it changes with its content. */
  page: string
  /** What stands in the head, and what the policy knows it by. */
  firstPaint: string
  firstPaintHash: string
}

const FOLDER = join('.built', 'reader')

const scripts = oneInAProcess<{ read: ReaderScripts | null }>('reader-scripts')

/** The scripts of reading pages; null where they have not been built, and pages are read without. */
export function readerScripts(): ReaderScripts | null {
  // While they are being worked on, they change under the server.
  if (environment().development) scripts.set(undefined)
  return scripts.orMake(() => ({ read: read() })).read
}

/** A file as it was built, by its name; null where there is none of this name. */
export function builtReaderFile(name: string): Buffer | null {
  if (!/^[\w-]+\.js(\.br|\.gz)?$/.test(name)) return null
  try {
    return readFileSync(join(FOLDER, name))
  } catch {
    return null
  }
}

function read(): ReaderScripts | null {
  try {
    const { page, firstPaint } = JSON.parse(readFileSync(join(FOLDER, 'manifest.json'), 'utf8'))
    const firstPaintHash = createHash('sha256').update(firstPaint).digest('base64')
    return { page: `/scripts/${page}`, firstPaint, firstPaintHash: `'sha256-${firstPaintHash}'` }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    log('warn', 'the scripts of reading pages are missing; pages are sent without', { reason })
    return null
  }
}
