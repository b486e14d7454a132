import 'server-only'
import { messagesFor } from '#messages/index.ts'
import { refusalText } from '#messages/refusal-text.ts'
import { type Outcome, type Refusal, refuse } from '#newsroom/kit/refusals.ts'
import type { KeyScope } from '#newsroom/people/program-key.ts'
import type { Language, Viewer } from '#newsroom/people/roles.ts'
import { readProgram } from '#operations/people/program-keys.ts'
import { callerNetwork } from '../http/caller.ts'
import { RETRY_AFTER } from '../http/plain-answer.ts'
import { guarded, statusOf } from './action.ts'

/** What a program asks for without a key that has it; no refusal of the newsroom's, which people never meet. */
type NoScope = { code: 'no_scope'; scope: KeyScope }

/**
 * The one way in for programs: a key in `Authorization: Bearer …`, and never a cookie, so that no page of another site can ask in
 * somebody's name. The operations are those that people's pages call, for the account that the key acts for.
 * @param scope what the key has to have
 */
export async function answerProgram<T extends object>(
  request: Request,
  scope: KeyScope,
  work: (viewer: Viewer) => Promise<Outcome<T>>,
  status = 200,
): Promise<Response> {
  let language: Language = 'en'
  let lacks = false
  const outcome = await guarded<T>(async () => {
    const [, token = ''] = /^Bearer (\S+)$/.exec(request.headers.get('authorization') ?? '') ?? []
    const program = await readProgram(token, callerNetwork())
    if (!program.ok) return program
    language = program.viewer.language
    lacks = !program.scopes.includes(scope)
    return lacks ? refuse({ code: 'not_allowed' }) : work(program.viewer)
  })
  if (outcome.ok) {
    const { ok: _, ...answer } = outcome
    return Response.json(answer, { status, headers: { 'Cache-Control': 'private, no-store' } })
  }
  return problem(lacks ? { code: 'no_scope', scope } : outcome.refusal, language)
}

/** A refusal as RFC 9457 has it: `code` and the facts beside it are the newsroom's own, `title` is a sentence for people. */
function problem(refusal: Refusal | NoScope, language: Language): Response {
  const messages = messagesFor(language)
  const words = messages.programKeys
  const { code, ...facts } = refusal
  const headers: Record<string, string> = {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Cache-Control': 'private, no-store',
  }
  const answer = (status: number, title: string) =>
    new Response(JSON.stringify({ type: 'about:blank', title, status, code, ...facts }), { status, headers })
  if (refusal.code === 'no_scope') return answer(403, words.answers.noScope(words.scopes[refusal.scope]))
  const status = statusOf(refusal)
  if (status === 401) {
    headers['WWW-Authenticate'] = 'Bearer'
    return answer(status, words.answers.noKey)
  }
  if (refusal.code === 'too_many_attempts') {
    headers['Retry-After'] = String(refusal.seconds)
    return answer(status, words.answers.tooFast(refusal.seconds))
  }
  if (status === 503) headers['Retry-After'] = RETRY_AFTER
  return answer(status, refusalText(messages, refusal))
}
