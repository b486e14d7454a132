import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import { openNotice } from '#operations/notices/mark-notices.ts'
import { perform } from '#server/actions/action.ts'

type Context = { params: Promise<{ id: string }> }

/** Opens a notice: leads on to what it is about. The links of mails lead here, too, by way of signing in where need be. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  const outcome = await perform((viewer) => openNotice(viewer, id))
  return new Response(null, { status: 303, headers: { Location: wayOn(outcome, id) } })
}

function wayOn(outcome: Awaited<ReturnType<typeof openNotice>>, id: string): string {
  if (outcome.ok) return outcome.path
  if (outcome.refusal.code !== 'signed_out') return newsroomPath.notices()
  return newsroomPath.signIn(newsroomPath.notice(id))
}
