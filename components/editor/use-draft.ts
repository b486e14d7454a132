import type { Node } from '@tiptap/pm/model'
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { ArticleContent } from '#newsroom/article.ts'
import type { DocumentNode } from '#newsroom/document/types.ts'
import { createAutosave, type Draft as UnsentDraft } from './autosave.ts'
import { createDraftSender } from './draft-requests.ts'
import { sameContent } from './same-content.ts'
import { watchPage } from './watch-page.ts'

/** Everything of an article but its text, which the editor holds. */
export type ArticleFields = Omit<ArticleContent, 'body'>

/** The fields and the text of an article as they stand on the desk, and the autosave that sends them. */
export function useDraft(start: { articleId: string; version: number; savedAt: string; content: ArticleContent }) {
  const [fields, showFields] = useState<ArticleFields>(() => fieldsOf(start.content))
  // What is sent is read from here, so that a save never carries the state of an earlier rendering.
  const current = useRef<{ fields: ArticleFields; body: DocumentNode | Node }>({ fields, body: start.content.body })

  const snapshot = useCallback((): ArticleContent => {
    const { fields, body } = current.current
    return { ...fields, body: 'toJSON' in body ? body.toJSON() : body }
  }, [])

  // The last text that the server is known to have.
  const onServer = useRef(start.content)
  const [autosave] = useState(() => {
    const sender = createDraftSender(start.articleId)
    return createAutosave(
      { version: start.version, savedAt: start.savedAt },
      {
        snapshot,
        send: async (draft: UnsentDraft<ArticleContent>) => {
          const reply = await sender.send(draft)
          if (reply.kind === 'saved') onServer.current = draft.content
          return reply
        },
        now: () => performance.now(),
        later: (milliseconds, call) => {
          const timer = setTimeout(call, milliseconds)
          return () => clearTimeout(timer)
        },
      },
    )
  })
  const state = useSyncExternalStore(autosave.subscribe, autosave.state, autosave.state)
  useEffect(() => watchPage(autosave), [autosave])

  const change = useCallback(
    (patch: Partial<ArticleFields>) => {
      current.current.fields = { ...current.current.fields, ...patch }
      showFields(current.current.fields)
      autosave.touch()
    },
    [autosave],
  )

  /** The editor's text changed by a person's hand (`typed`), or was replaced by the server's. */
  const bodyChanged = useCallback(
    (body: Node, typed: boolean) => {
      current.current.body = body
      if (typed) autosave.touch()
    },
    [autosave],
  )

  /** Shows fields that the server has already. */
  const replaceFields = useCallback((content: ArticleContent) => {
    onServer.current = content
    current.current.fields = fieldsOf(content)
    showFields(current.current.fields)
  }, [])

  /** True where this is the text that the server was last known to have. */
  const isOnServer = useCallback((content: ArticleContent) => sameContent(content, onServer.current), [])

  return { fields, change, bodyChanged, replaceFields, isOnServer, snapshot, autosave, state }
}

export type Draft = ReturnType<typeof useDraft>

function fieldsOf(content: ArticleContent): ArticleFields {
  const { body: _body, ...fields } = content
  return fields
}
