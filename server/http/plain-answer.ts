import type { IncomingMessage, ServerResponse } from 'node:http'
import { messagesFor } from '#messages/index.ts'
import { refuse } from '#newsroom/kit/refusals.ts'
import type { Language } from '#newsroom/people/roles.ts'

type Words = ReturnType<typeof messagesFor>['failures']

function wordsOf(status: number, words: Words): [title: string, text: string] {
  if (status === 404) return [words.notFoundTitle, words.notFoundText]
  if (status === 429 || status === 503) return [words.busyTitle, words.busyText]
  return status >= 500 ? [words.brokenTitle, words.brokenText] : [words.badRequestTitle, words.badRequestText]
}

/** A page for when no page can be made: it needs neither the database nor the framework. */
export function plainAnswer(request: IncomingMessage, response: ServerResponse, status: number, id?: string): void {
  const words = messagesFor('vi').failures
  sendPlain(request, response, status, 'vi', [...wordsOf(status, words), id && words.errorId(id)])
}

/** When whoever was told that the database is away may ask again, in seconds. */
export const RETRY_AFTER = '10'

/** What is said while the database does not answer: a page, or what a desk understands. `id`: stands in the log. */
export function awayAnswer(request: IncomingMessage, response: ServerResponse, id: string): void {
  response.setHeader('retry-after', RETRY_AFTER)
  if (request.url?.startsWith('/api/')) {
    response.writeHead(503, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    response.end(JSON.stringify(refuse({ code: 'unavailable', id })))
    return
  }
  const language = languageAsked(request.headers['accept-language'])
  const words = messagesFor(language).failures
  sendPlain(request, response, 503, language, [words.awayTitle, words.awayText, words.errorId(id)])
}

/** The newspaper's language can't be looked up: it is the house's own, unless the browser asks for the other one alone. */
function languageAsked(accepted: string | undefined): Language {
  return accepted && /^en\b/i.test(accepted) && !/\bvi\b/i.test(accepted) ? 'en' : 'vi'
}

function sendPlain(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  language: Language,
  [title, text, detail]: [title: string, text: string, detail: string | undefined],
): void {
  const body = `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><body style="font:18px/1.6 serif;max-width:36em;margin:4em auto;padding:0 1em">
<h1>${title}</h1><p>${text}</p>${detail ? `<p>${detail}</p>` : ''}</body></html>`
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.setHeader('cache-control', 'no-store')
  response.writeHead(status)
  response.end(request.method === 'HEAD' ? undefined : body)
}
