import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { programSchema } from '#newsroom/backup/manifest.ts'

/** The version of this program. */
export const PROGRAM_VERSION = programSchema.parse(JSON.parse(readFileSync('package.json', 'utf8'))).version

/** What the pages of this program are made by; null where it has not been built. */
export function presentBuild(): string | null {
  try {
    return readFileSync(join('.next', 'BUILD_ID'), 'utf8')
  } catch {
    return null
  }
}
