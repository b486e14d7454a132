import { whyNotReady } from '#server/doctor/readiness.ts'

export const dynamic = 'force-dynamic'

/** 200 while this server can do all of its work, else 503 with the reasons. Asked by who watches the servers. */
export async function GET(): Promise<Response> {
  const reasons = await whyNotReady()
  return Response.json({ ready: reasons.length === 0, reasons }, { status: reasons.length === 0 ? 200 : 503 })
}
