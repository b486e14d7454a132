import { z } from 'zod'
import { ANCHOR_PLACES } from '#newsroom/anchor.ts'
import { MOST_QUOTED } from '#newsroom/anchors/quote.ts'
import { COMMENT_LIMITS } from '#newsroom/comments.ts'
import { refuse } from '#newsroom/refusals.ts'
import { deleteComment, editComment } from '#operations/comments/change-comment.ts'
import { findMentionable } from '#operations/comments/find-mentionable.ts'
import { readThreads } from '#operations/comments/read-threads.ts'
import { reply } from '#operations/comments/reply.ts'
import { settleThread } from '#operations/comments/settle-thread.ts'
import { startThread } from '#operations/comments/start-thread.ts'
import { answerOf, perform } from '#server/action.ts'
import { readJson } from '#server/read-json.ts'

type Context = { params: Promise<{ id: string }> }

const id = z.string().regex(/^[0-9a-z]{26}$/)
const position = z.number().int().min(0).max(10_000_000)
const said = {
  // Longer ones are refused with a sentence, not as something unreadable.
  text: z.string().max(COMMENT_LIMITS.text * 4),
  mentionedIds: z.array(id).max(COMMENT_LIMITS.mentioned),
}
const act = z.discriminatedUnion('act', [
  z.object({
    act: z.literal('start'),
    place: z.enum(ANCHOR_PLACES),
    choice: z
      .object({
        range: z.object({ from: position, to: position }), // What is quoted ends there, whatever was chosen.
        quote: z.string().max(MOST_QUOTED),
      })
      .nullable(),
    ...said,
  }),
  z.object({ act: z.literal('reply'), threadId: id, ...said }),
  z.object({ act: z.literal('edit'), commentId: id, ...said }),
  z.object({ act: z.literal('delete'), commentId: id }),
  z.object({ act: z.literal('settle'), threadId: id, settled: z.boolean() }),
])
/** All of it at its longest, four bytes a letter and each of them escaped. */
const BODY_BYTES = 140_000

/** What is said beside an article; `?people`: who can be named in it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id: articleId } = await params
  const people = new URL(request.url).searchParams.has('people')
  return answerOf(
    await perform<object>((viewer) => (people ? findMentionable(viewer, articleId) : readThreads(viewer, articleId))),
  )
}

/** Says something beside an article. A route and not an action: actions queue behind each other. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id: articleId } = await params
  return answerOf(
    await perform<object>(async (viewer) => {
      const json = await readJson(request, BODY_BYTES)
      if (!json.ok) return json
      const parsed = act.safeParse(json.value)
      if (!parsed.success) return refuse({ code: 'malformed' })
      const input = { articleId, ...parsed.data }
      switch (input.act) {
        case 'start':
          return startThread(viewer, input)
        case 'reply':
          return reply(viewer, input)
        case 'edit':
          return editComment(viewer, input)
        case 'delete':
          return deleteComment(viewer, input)
        case 'settle':
          return settleThread(viewer, input)
      }
    }),
  )
}
