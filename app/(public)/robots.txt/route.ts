import { connection } from 'next/server'
import { fullAddress } from '../page-metadata.ts'

/** What robots should leave alone: the newsroom, its interfaces, and endless search answers. */
export async function GET(): Promise<Response> {
  await connection()
  const lines = [
    'User-agent: *',
    'Disallow: /newsroom',
    'Disallow: /sign-in',
    'Disallow: /set-up',
    'Disallow: /api/',
    'Disallow: /tim-kiem',
    '',
    `Sitemap: ${fullAddress('/sitemap.xml')}`,
  ]
  return new Response(`${lines.join('\n')}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
