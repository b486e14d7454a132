import 'server-only'
import type { Orders } from '../picture-process/jobs.ts'
import { type Ordered, order } from '../picture-process/order.ts'

/** The picture of a headline as an answer: the newspaper's name in its colour, the section, and the words as large as they fit. */
export async function answerHeadline(of: Orders['headline']): Promise<Response> {
  return answerPicture(await order('headline', of))
}

/** The newspaper's sign as an answer: its letter on its colour. */
export async function answerSign(of: Orders['sign']): Promise<Response> {
  return answerPicture(await order('sign', of))
}

/** What could not be drawn now is asked for again in a moment; nobody keeps that it could not. */
function answerPicture(ordered: Ordered<'headline' | 'sign'>): Response {
  if (ordered.ok) return new Response(new Uint8Array(ordered.answer.png), { headers: { 'content-type': 'image/png' } })
  return new Response('Busy\n', {
    status: 503,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', 'retry-after': '30' },
  })
}
