/** What came of a tick or an answer: it was kept, it can't be sent now, or it was refused. */
export type PointReply =
  | { kind: 'kept'; ticked: boolean; answer: string }
  | { kind: 'unreachable' }
  | { kind: 'changed' }
  | { kind: 'refused' }

const TIMEOUT_MS = 15_000

/** Sends a tick or an answer to the server. */
export async function sendPoint(
  at: { articleId: string; pointId: string },
  change: { ticked?: boolean; answer?: { from: string; to: string }; writerId: string },
): Promise<PointReply> {
  try {
    const response = await fetch(
      `/api/articles/${encodeURIComponent(at.articleId)}/points/${encodeURIComponent(at.pointId)}`,
      {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(change),
        redirect: 'manual',
        keepalive: true,
        signal: AbortSignal.timeout(TIMEOUT_MS),
      },
    )
    const answer = await response.json()
    if (answer.ok === true) return { kind: 'kept', ticked: answer.ticked, answer: answer.answer }
    if (answer.refusal?.code === 'changed') return { kind: 'changed' }
    // A session that ended, or a server in trouble: the wish is kept until it can be sent.
    return response.status === 401 || response.status >= 500 ? { kind: 'unreachable' } : { kind: 'refused' }
  } catch {
    return { kind: 'unreachable' }
  }
}
