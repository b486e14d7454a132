import { checkHealth } from '#operations/duty/check-health.ts'
import { logFailure } from '#server/process/log.ts'

export const dynamic = 'force-dynamic'

/** 200 with the version while the database answers, else 503. Asked by load balancers and by whoever watches the server. */
export async function GET(): Promise<Response> {
  try {
    return Response.json({ ok: true, ...(await checkHealth()) })
  } catch (error) {
    return Response.json({ ok: false, id: logFailure('database does not answer', error) }, { status: 503 })
  }
}
