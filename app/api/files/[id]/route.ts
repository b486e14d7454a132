import { readFile } from '#operations/media/read-file.ts'
import { sentDocument } from '#server/http/sent-files.ts'
import { fileResponse } from '#server/media/file-response.ts'
import { currentSessionSecret, currentViewer } from '#server/people/session.ts'

/** A recording or a document for staff, published or not. Nobody keeps it: each time is asked whether its viewer may have it. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params
  const viewer = await currentViewer()
  const session = await currentSessionSecret()
  if (!viewer || !session) return new Response(null, { status: 401 })
  const file = await readFile(viewer, id)
  const answer = file && (await fileResponse(request, sentDocument(file, 'staff'), session))
  return answer ?? new Response(null, { status: 404 })
}
