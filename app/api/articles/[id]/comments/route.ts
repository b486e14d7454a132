import { z } from 'zod'
import { ANCHOR_PLACES } from '#newsroom/comments/anchor.ts'
import { MOST_QUOTED } from '#newsroom/comments/anchors/quote.ts'
import { COMMENT_LIMITS } from '#newsroom/comments/comments.ts'
import { prose, wholeId, wholeNumber } from '#newsroom/kit/input.ts'
import { deleteComment, editComment } from '#operations/comments/change-comment.ts'
import { findMentionable } from '#operations/comments/find-mentionable.ts'
import { readThreads } from '#operations/comments/read-threads.ts'
import { reply } from '#operations/comments/reply.ts'
import { settleThread } from '#operations/comments/settle-thread.ts'
import { startThread } from '#operations/comments/start-thread.ts'
import { answerOf, perform } from '#server/actions/action.ts'
import { readJson } from '#server/http/read-json.ts'

type Context = { params: Promise<{ id: string }> }

const position = wholeNumber(10_000_000)
const said = {
  // Longer ones are refused with a sentence, not as something unreadable.
  text: prose(COMMENT_LIMITS.text * 4),
  mentionedIds: z.array(wholeId).max(COMMENT_LIMITS.mentioned),
  /** Given by the page: the same sent again is said once. */
  actName: wholeId.optional(),
}
const act = z.discriminatedUnion('act', [
  z.object({
    act: z.literal('start'),
    place: z.enum(ANCHOR_PLACES),
    choice: z
      .object({
        range: z.object({ from: position, to: position }), // What is quoted ends there, whatever was chosen.
        quote: prose(MOST_QUOTED),
      })
      .nullable(),
    ...said,
  }),
  z.object({ act: z.literal('reply'), threadId: wholeId, ...said }),
  z.object({ act: z.literal('edit'), commentId: wholeId, ...said }),
  z.object({ act: z.literal('delete'), commentId: wholeId }),
  z.object({ act: z.literal('settle'), threadId: wholeId, settled: z.boolean() }),
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
      const json = await readJson(request, BODY_BYTES, act)
      if (!json.ok) return json
      const input = { articleId, ...json.value }
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
