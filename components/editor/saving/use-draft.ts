import type { Node } from '@tiptap/pm/model'
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useMessages } from '#components/messages.tsx'
import type { ArticleContent } from '#newsroom/articles/article.ts'
import type { DocumentNode } from '#newsroom/document/types.ts'
import { newId } from '#newsroom/kit/id.ts'
import { bodyOf } from '../body/body-json.ts'
import { createJournal } from '../journal/journal.ts'
import { sayHere } from '../journal/open-pages.ts'
import { eraseText, writeText } from '../journal/unsent-texts.ts'
import { createAutosave } from './autosave.ts'
import { sendDraft } from './draft-requests.ts'
import { sameContent } from './same-content.ts'
import type { Reconciled } from './save.ts'
import { watchPage } from './watch-page.ts'

/** Everything of an article but its text, which the editor holds. */
export type ArticleFields = Omit<ArticleContent, 'body'>

type Start = {
  articleId: string
  version: number
  savedAt: string
  content: ArticleContent
  viewer: { id: string }
}

/**
 * The fields and the text of an article as they stand on the desk, with what looks after them: the autosave that sends
 * them, and the journal that keeps on this machine what has not been sent.
 */
export function useDraft(start: Start) {
  const [fields, showFields] = useState<ArticleFields>(() => fieldsOf(start.content))
  // What is sent is read from here, so that a save never carries the state of an earlier rendering.
  const current = useRef<{ fields: ArticleFields; body: DocumentNode | Node }>({ fields, body: start.content.body })

  const snapshot = useCallback((): ArticleContent => {
    const { fields, body } = current.current
    return { ...fields, body: bodyOf(body) }
  }, [])

  // The last text that the server is known to have, and one that was sent and not answered yet.
  const onServer = useRef(start.content)
  const unanswered = useRef<ArticleContent | null>(null)
  const reconcile = useRef<() => Promise<Reconciled>>(() => Promise.resolve({ kind: 'clash' }))
  const [pageId] = useState(() => newId())
  const [{ autosave, journal }] = useState(() => {
    const journal = createJournal({ write: keeper(), erase: () => eraseText(pageId), now: Date.now, later })
    const autosave = createAutosave<ArticleContent>(
      { version: start.version, savedAt: start.savedAt },
      {
        snapshot,
        send: async (draft) => {
          unanswered.current = draft.content
          const reply = await sendDraft({ articleId: start.articleId, writerId: start.viewer.id }, draft)
          if (reply.kind === 'saved') onServer.current = draft.content
          if (reply.kind !== 'unreachable') unanswered.current = null
          return reply
        },
        reconcile: () => reconcile.current(),
        newKey: () => newId(),
        now: () => performance.now(),
        later,
      },
    )
    autosave.subscribe(() => {
      if (!autosave.state().unsaved) journal.settled()
    })
    return { autosave, journal }

    /** Writes the text into the journal; its origins too, where they are others than the last time. */
    function keeper() {
      let written: (ArticleContent | null)[] = []
      return async () => {
        const origins = [onServer.current, unanswered.current]
        const moved = origins.some((content, n) => content !== written[n])
        await writeText(
          {
            pageId,
            personId: start.viewer.id,
            articleId: start.articleId,
            content: snapshot(),
            at: Date.now(),
          },
          moved ? origins.filter((content) => content !== null) : null,
        )
        written = origins
      }
    }
  })
  const state = useSyncExternalStore(autosave.subscribe, autosave.state, autosave.state)
  const words = useMessages().saving
  useEffect(() => watchPage(autosave, journal, words), [autosave, journal, words])
  useEffect(() => sayHere(pageId), [pageId])

  const touch = useCallback(() => {
    autosave.touch()
    journal.note()
  }, [autosave, journal])

  const change = useCallback(
    (patch: Partial<ArticleFields>) => {
      current.current.fields = { ...current.current.fields, ...patch }
      showFields(current.current.fields)
      touch()
    },
    [touch],
  )

  /** The editor's text changed by a person's hand (`typed`), or was replaced by the server's. */
  const bodyChanged = useCallback(
    (body: Node, typed: boolean) => {
      current.current.body = body
      if (typed) touch()
    },
    [touch],
  )

  /** Shows fields that are not typed here. They count as unsent only where the caller says so to the autosave. */
  const replaceFields = useCallback((content: ArticleContent) => {
    current.current.fields = fieldsOf(content)
    showFields(current.current.fields)
  }, [])

  /** From now on this is what the server is known to have. */
  const knowOnServer = useCallback((content: ArticleContent) => {
    onServer.current = content
  }, [])

  /** True where this is the text that the server was last known to have. */
  const isOnServer = useCallback((content: ArticleContent) => sameContent(content, onServer.current), [])

  /** Texts that the one on the desk grew out of, the likeliest to be the server's first. */
  const origins = useCallback(() => [unanswered.current, onServer.current].filter((content) => content !== null), [])

  return {
    articleId: start.articleId,
    pageId,
    fields,
    change,
    touch,
    bodyChanged,
    replaceFields,
    knowOnServer,
    isOnServer,
    origins,
    snapshot,
    autosave,
    journal,
    reconcile,
    state,
  }
}

export type Draft = ReturnType<typeof useDraft>

function fieldsOf(content: ArticleContent): ArticleFields {
  const { body: _body, ...fields } = content
  return fields
}

function later(milliseconds: number, call: () => void): () => void {
  const timer = setTimeout(call, milliseconds)
  return () => clearTimeout(timer)
}
