import { connection } from 'next/server'
import { readSitemapIndex } from '#operations/reading/read-sitemap.ts'
import { sitemapIndex } from '../sitemap-files.ts'

/** Where search engines find all addresses, part by part. */
export async function GET(): Promise<Response> {
  await connection()
  return sitemapIndex(await readSitemapIndex())
}
