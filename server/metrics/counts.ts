import type { IncomingMessage, ServerResponse } from 'node:http'

/** What is counted on the way of requests: plain numbers, so that counting costs nothing that could be measured. */
export type Counts = {
  /** Pages sent as they were kept. */
  keptPages: number
  /** Requests by what they were for, method and status: `reading GET 200`. */
  requests: Map<string, number>
  /** Told of each answer, where somebody wants to know how long they take. */
  took: ((kind: Kind, seconds: number) => void) | null
  /** The same of each page that is made. */
  made: ((seconds: number) => void) | null
}

export type Kind = 'reading' | 'staff' | 'save' | 'api' | 'picture' | 'build'

/** Of this process. */
export const counts: Counts = { keptPages: 0, requests: new Map(), took: null, made: null }

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS'])

/** Counts a request when it has been answered. Addresses are not kept: only what kind they are. */
export function countRequest(request: IncomingMessage, response: ServerResponse): void {
  const begun = performance.now()
  response.once('close', () => {
    const kind = kindOf(request)
    const method = METHODS.has(request.method ?? '') ? request.method : 'other'
    const name = `${kind} ${method} ${response.writableFinished ? response.statusCode : 'broken'}`
    counts.requests.set(name, (counts.requests.get(name) ?? 0) + 1)
    counts.took?.(kind, (performance.now() - begun) / 1000)
  })
}

function kindOf({ method, url = '/' }: IncomingMessage): Kind {
  if (method === 'PUT' && url.startsWith('/api/articles/') && url.endsWith('/draft')) return 'save'
  if (url.startsWith('/api/')) return 'api'
  if (/^\/(newsroom|sign-in|set-up)(\/|$|\?)/.test(url)) return 'staff'
  if (url.startsWith('/_next/')) return 'build'
  return /^\/(anh|tep)\//.test(url) ? 'picture' : 'reading'
}
