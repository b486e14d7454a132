import { readWorkingCopy } from '#operations/review/read-working-copy.ts'
import { answerProgram } from '#server/actions/program-door.ts'

type Context = { params: Promise<{ id: string }> }

/** The working copy of an article that the key's account may read. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id: articleId } = await params
  return answerProgram(request, 'articles.read', async (viewer) => {
    const read = await readWorkingCopy(viewer, articleId)
    if (!read.ok) return read
    const { id, number, version, state, updatedAt, publicPath, mayWrite, content } = read.article
    return { ok: true, id, number, version, state, updatedAt, publicPath, mayWrite, content }
  })
}
