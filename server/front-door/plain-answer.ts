import type { IncomingMessage, ServerResponse } from 'node:http'
import { messagesFor } from '#messages/index.ts'

type Words = ReturnType<typeof messagesFor>['failures']

function wordsOf(status: number, words: Words): [title: string, text: string] {
  if (status === 404) return [words.notFoundTitle, words.notFoundText]
  if (status === 429 || status === 503) return [words.busyTitle, words.busyText]
  return status >= 500 ? [words.brokenTitle, words.brokenText] : [words.badRequestTitle, words.badRequestText]
}

/** A page for when no page can be made: it needs neither the database nor the framework. */
export function plainAnswer(request: IncomingMessage, response: ServerResponse, status: number, id?: string): void {
  const words = messagesFor('vi').failures
  const [title, text] = wordsOf(status, words)
  const body = `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><body style="font:18px/1.6 serif;max-width:36em;margin:4em auto;padding:0 1em">
<h1>${title}</h1><p>${text}</p>${id ? `<p>${words.errorId(id)}</p>` : ''}</body></html>`
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.setHeader('cache-control', 'no-store')
  response.writeHead(status)
  response.end(request.method === 'HEAD' ? undefined : body)
}
