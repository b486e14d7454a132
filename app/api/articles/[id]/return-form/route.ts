import { readReturnForm } from '#operations/returns/read-return-form.ts'
import { answerOf, perform } from '#server/actions/action.ts'

type Context = { params: Promise<{ id: string }> }

/** What the form of a return offers, asked for when it opens: the queue has many forms and opens few. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  return answerOf(await perform((viewer) => readReturnForm(viewer, id)))
}
