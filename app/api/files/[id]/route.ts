import { readFile } from '#operations/media/read-file.ts'
import { sendFile } from '#server/http/send-file.ts'
import { currentViewer } from '#server/people/session.ts'

/** A recording or document for staff, published or not. Nobody keeps it: each time is asked whether its viewer may have it. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params
  const viewer = await currentViewer()
  if (!viewer) return new Response(null, { status: 401 })
  const file = await readFile(viewer, id)
  const answer = file && (await sendFile(request, file, 'private, no-store'))
  return answer ?? new Response(null, { status: 404 })
}
