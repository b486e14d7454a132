import { stat } from 'node:fs/promises'
import { join, normalize } from 'node:path'

const FOLDER = join('.next', 'static')

/**
 * Whether the build has a file at an address under /_next/static/. The framework answers the others with a whole page.
 * @param path the address without its query
 */
export async function isBuiltFile(path: string): Promise<boolean> {
  const file = normalize(join('.next', decodeURIComponent(path.slice('/_next/'.length))))
  if (!file.startsWith(`${FOLDER}/`)) return false
  return (await stat(file).catch(() => null))?.isFile() ?? false
}
