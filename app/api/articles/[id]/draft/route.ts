import { z } from 'zod'
import { LIMITS } from '#newsroom/article.ts'
import { refuse } from '#newsroom/refusals.ts'
import { readWorkingCopy } from '#operations/articles/read-working-copy.ts'
import { saveDraft } from '#operations/articles/save-draft.ts'
import { answerOf, perform } from '#server/action.ts'
import { readJson } from '#server/read-json.ts'

type Context = { params: Promise<{ id: string }> }

const body = z.object({
  baseVersion: z.number().int().positive(),
  content: z.unknown(),
  keepPresent: z.boolean().default(false),
})

/** The newest working copy, for who has to look at it beside their own text. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  return answerOf(
    await perform(async (viewer) => {
      const read = await readWorkingCopy(viewer, id)
      if (!read.ok) return read
      const { version, updatedAt, content, media, updatedBy } = read.article
      return { ok: true, version, savedAt: updatedAt, content, media, savedBy: updatedBy }
    }),
  )
}

/** Autosave. A route and not an action: actions queue, are small, and change their ids with each build. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  return answerOf(
    await perform(async (viewer) => {
      const json = await readJson(request, LIMITS.draftBytes)
      if (!json.ok) return json
      const parsed = body.safeParse(json.value)
      if (!parsed.success) return refuse({ code: 'malformed' })
      return saveDraft(viewer, { articleId: id, ...parsed.data, content: parsed.data.content })
    }),
  )
}
