/** What answers of a preview carry: nobody keeps them. */
export const NEVER_KEPT = 'private, no-store'

/** The answer for a picture or file that can't be had: 410 where the preview is over, 404 where there never was one. */
export function closed(kind: 'gone' | 'missing'): Response {
  return new Response('Not found\n', {
    status: kind === 'gone' ? 410 : 404,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': NEVER_KEPT,
      'x-content-type-options': 'nosniff',
    },
  })
}
