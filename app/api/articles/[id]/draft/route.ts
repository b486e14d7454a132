import { z } from 'zod'
import { id, version } from '#newsroom/kit/input.ts'
import { LIMITS } from '#newsroom/kit/limits.ts'
import { refuse } from '#newsroom/kit/refusals.ts'
import { keepTextAside } from '#operations/articles/keep-aside.ts'
import { saveDraft } from '#operations/articles/save-draft.ts'
import { readWorkingCopy } from '#operations/review/read-working-copy.ts'
import { answerOf, perform } from '#server/actions/action.ts'
import { readJson } from '#server/http/read-json.ts'

type Context = { params: Promise<{ id: string }> }

/**
 * Who wrote it, as the desk knows. Where somebody else has signed in meanwhile in another window of the browser, the text
 * must not be saved in their name.
 */
const writerId = id.optional()
const saveKey = id.min(16)

const draft = z.object({
  baseVersion: version,
  content: z.unknown(),
  saveKey: saveKey.optional(),
  keepPresent: z.boolean().default(false),
  ifLost: z.enum(['keep', 'tell']).default('keep'),
  writerId,
})

const textToKeep = z.object({ content: z.unknown(), saveKey, writerId })

/** The newest working copy, for who has to look at it beside their own text. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id: articleId } = await params
  return answerOf(
    await perform(async (viewer) => {
      const read = await readWorkingCopy(viewer, articleId)
      if (!read.ok) return read
      const { version, updatedAt, content, media, files, suggestions, updatedBy } = read.article
      return { ok: true, version, savedAt: updatedAt, content, media, files, suggestions, savedBy: updatedBy }
    }),
  )
}

/** Autosave. A route and not an action: actions queue, are small, and change their ids with each build. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const { id: articleId } = await params
  return answerOf(
    await perform(async (viewer) => {
      const json = await readJson(request, LIMITS.draftBytes, draft)
      if (!json.ok) return json
      const { writerId, ...input } = json.value
      if (writerId !== undefined && writerId !== viewer.id) return refuse({ code: 'signed_out' })
      return saveDraft(viewer, { articleId, ...input, content: input.content })
    }),
  )
}

/** Keeps a text in the history without touching the working copy. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id: articleId } = await params
  return answerOf(
    await perform(async (viewer) => {
      const json = await readJson(request, LIMITS.draftBytes, textToKeep)
      if (!json.ok) return json
      const { writerId, saveKey, content } = json.value
      if (writerId !== undefined && writerId !== viewer.id) return refuse({ code: 'signed_out' })
      return keepTextAside(viewer, { articleId, content, saveKey })
    }),
  )
}
