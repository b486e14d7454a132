import { readFile } from '#operations/files/read-file.ts'
import { sendFile } from '#server/send-file.ts'
import { currentViewer } from '#server/session.ts'

/** A recording or document for staff, published or not. It never changes, so a browser may keep it, privately. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params
  const viewer = await currentViewer()
  if (!viewer) return new Response(null, { status: 401 })
  const file = await readFile(viewer, id)
  const answer = file && (await sendFile(request, file, 'private, max-age=86400, immutable'))
  return answer ?? new Response(null, { status: 404 })
}
