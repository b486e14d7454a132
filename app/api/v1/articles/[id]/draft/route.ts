import { LIMITS } from '#newsroom/kit/limits.ts'
import { draftBody } from '#newsroom/programs/shapes.ts'
import { saveDraft } from '#operations/articles/save-draft.ts'
import { answerProgram } from '#server/actions/program-door.ts'
import { readJson } from '#server/http/read-json.ts'

type Context = { params: Promise<{ id: string }> }

/** Saves a text over the version it is based on; where there is a newer one, nothing is stored and the answer says so. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const { id: articleId } = await params
  return answerProgram(request, 'articles.write', async (viewer) => {
    const json = await readJson(request, LIMITS.draftBytes, draftBody)
    if (!json.ok) return json
    return saveDraft(viewer, { articleId, ...json.value, content: json.value.content, ifLost: 'tell' })
  })
}
