import { Readable } from 'node:stream'
import { isStoreAway } from '../files/object-store.ts'
import { answerFile, type SentFile } from '../http/file-answer.ts'
import { sessionWatch } from '../people/session-watch.ts'
import { log } from '../process/log.ts'

/** When whoever was told that the files can't be reached may ask again, in seconds. */
export const FILES_RETRY_AFTER = '10'

/**
 * A kept file as the answer of a route; null where the store has it no more.
 * @param session under which it is sent: where that ends meanwhile, so does the answer
 */
export async function fileResponse(request: Request, file: SentFile, session?: string): Promise<Response | null> {
  const asked = {
    method: request.method,
    ifNoneMatch: request.headers.get('if-none-match'),
    ifRange: request.headers.get('if-range'),
    range: request.headers.get('range'),
  }
  try {
    const answer = await answerFile(asked, file)
    if (!answer) return null
    const { status, headers, stream } = answer
    if (stream && session !== undefined) endWith(session, stream)
    const body = stream && (Readable.toWeb(stream) as ReadableStream<Uint8Array>)
    return new Response(body, { status, headers })
  } catch (error) {
    if (!isStoreAway(error)) throw error
    log('warn', 'a file was asked for while the store does not answer', { file: file.fileKey })
    const headers = { 'retry-after': FILES_RETRY_AFTER, 'cache-control': 'no-store' }
    return new Response(null, { status: 503, headers })
  }
}

function endWith(session: string, stream: Readable): void {
  const forget = sessionWatch().watch(session, {
    ended: () => stream.destroy(new Error('The session under which the file was sent has ended.')),
  })
  stream.once('close', forget)
}
