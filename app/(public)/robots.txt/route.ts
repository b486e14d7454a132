import { connection } from 'next/server'
import { robotsText } from '#newsroom/papers/machine-files.ts'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import { readMachineFiles } from '#operations/reading/read-machine-files.ts'
import { fullAddress } from '../full-address.ts'
import { plainFile } from '../machine-files.ts'

/** What robots should leave alone, and where they find everything else. */
export async function GET(): Promise<Response> {
  await connection()
  const { robotsTxt } = await readMachineFiles()
  const sitemaps = [publicPath.sitemap(), publicPath.sitemapPart('news')].map(fullAddress)
  return plainFile(robotsText(robotsTxt, sitemaps))
}
