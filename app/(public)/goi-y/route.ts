import { connection } from 'next/server'
import { suggest } from '#operations/reading/suggest.ts'

/** What begins as a reader types, for the list under the search field. */
export async function GET(request: Request): Promise<Response> {
  await connection()
  const typed = new URL(request.url).searchParams.get('q') ?? ''
  return Response.json({ suggestions: await suggest(typed) })
}
