import { useState } from 'react'
import { refusalText } from '#messages/refusal-text.ts'
import { newId } from '#newsroom/kit/id.ts'
import { useMessages } from '../../messages.tsx'
import { keepAside } from '../saving/draft-requests.ts'
import { forgetLeftBehind, type LeftBehind } from './left-behind.ts'

/** Puts a text that was left behind into the article's history, and forgets it here once the server has it. */
export function usePutAside(
  text: LeftBehind,
  done: () => void,
): { putAside: () => Promise<void>; problem: string | null } {
  const messages = useMessages()
  // One name for however many tries: the server keeps the text once.
  const [saveKey] = useState(() => newId())
  const [problem, setProblem] = useState<string | null>(null)
  const putAside = async () => {
    setProblem(null)
    const kept = await keepAside(
      { articleId: text.articleId, writerId: text.personId },
      { content: text.content, saveKey },
    )
    if (kept.kind === 'kept') {
      await forgetLeftBehind(text)
      done()
    } else
      setProblem(kept.kind === 'refused' ? refusalText(messages, kept.refusal) : messages.saving.unsent.unreachable)
  }
  return { putAside, problem }
}
