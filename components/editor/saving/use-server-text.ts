import type { Editor } from '@tiptap/core'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ArticleContent } from '#newsroom/articles/article.ts'
import { useFileShelf } from '../blocks/file-shelf.tsx'
import { usePictureShelf } from '../body/picture-shelf.tsx'
import { decided, fieldsToShow, type Meeting, meetingOf, merged, showBody } from './bring-together.ts'
import { fetchNewest, type NewestDraft } from './draft-requests.ts'
import type { Choices } from './merge-choices.tsx'
import { sameContent } from './same-content.ts'
import type { Reconciled } from './save.ts'
import { whenSettled } from './settled.ts'
import type { Draft } from './use-draft.ts'

/** A newer text that can't be brought together with the one on the desk unless a person decides. */
export type Clash = { newest: NewestDraft; meeting: Meeting }

/** Brings texts onto the desk that were not typed there, and only in ways that lose nothing of what was. */
export function useServerText(
  server: { version: number; savedAt: string; content: ArticleContent },
  draft: Draft,
  editor: Editor | null,
  /** Hears whose the suggestions in a newer text are, before it is shown. */
  tellAuthors: (authors: NewestDraft['suggestions']) => void,
) {
  const shelf = usePictureShelf()
  const { add: addFile } = useFileShelf()
  const { articleId, autosave, journal, snapshot, replaceFields, knowOnServer, isOnServer, origins } = draft
  const [clash, setClash] = useState<Clash | null>(null)

  /** Shows a text. Called only between two letters: the text must not change while one is being put together. */
  const show = useCallback(
    (content: ArticleContent, { undoable = false } = {}) => {
      if (editor === null) return
      const onDesk = snapshot()
      replaceFields(fieldsToShow(onDesk, content))
      showBody(editor, onDesk.body, content.body, { undoable })
    },
    [editor, snapshot, replaceFields],
  )

  /** The server's text as it is takes the place of the one on the desk, which the server has. */
  const adopt = useCallback(
    (text: { version: number; savedAt: string; content: ArticleContent }) => {
      show(text.content)
      knowOnServer(text.content)
      autosave.adopt(text)
      setClash(null)
    },
    [autosave, knowOnServer, show],
  )

  // A step taken on this page, or what others did to the article, comes back as a newer version, mostly of the same text.
  const newest = useRef(server)
  newest.current = server
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new version is news; the text comes with it
  useEffect(() => {
    const { version, savedAt, content } = newest.current
    if (editor === null || version <= autosave.state().version) return
    if (isOnServer(content)) autosave.rebase({ version, savedAt })
    else if (!autosave.state().unsaved) {
      whenSettled(editor, () => {
        if (!autosave.state().unsaved && version > autosave.state().version) adopt({ version, savedAt, content })
      })
    }
    // Otherwise the next save meets the newer version, and the two are brought together.
  }, [server.version, editor, autosave])

  /** The autosave was told of a newer version. */
  const reconcile = useCallback(async (): Promise<Reconciled> => {
    if (editor === null || editor.isDestroyed) return { kind: 'clash' }
    const found = await fetchNewest(articleId)
    if (found === null) return { kind: 'unreachable', offline: !navigator.onLine }
    await settled(editor)
    tellAuthors(found.suggestions)
    shelf.add(Object.values(found.media))
    for (const file of Object.values(found.files)) addFile(file)
    const meeting = meetingOf(origins(), snapshot(), found.content)
    const together = merged(meeting)
    if (together.conflicts.length > 0 || editor.isDestroyed) {
      setClash({ newest: found, meeting })
      return { kind: 'clash' }
    }
    show(together.content)
    knowOnServer(found.content)
    // What is not sent yet has other origins now.
    journal.note()
    const { version, savedAt } = found
    return { kind: 'merged', version, savedAt, same: sameContent(together.content, found.content) }
  }, [addFile, articleId, editor, journal, knowOnServer, origins, shelf, show, snapshot, tellAuthors])
  useEffect(() => {
    draft.reconcile.current = reconcile
    return () => {
      draft.reconcile.current = () => Promise.resolve({ kind: 'clash' })
    }
  }, [draft.reconcile, reconcile])

  /**
   * After a clash: what a person decided, on top of what both changed elsewhere. Where something was typed since that
   * meets the newer text in another place, they are asked about that too.
   */
  const decide = useCallback(
    async (choices: Choices): Promise<void> => {
      if (editor === null || clash === null) return
      await settled(editor)
      const meeting = meetingOf(origins(), snapshot(), clash.newest.content)
      if (merged(meeting).conflicts.some(({ id }) => choices[id] === undefined)) {
        setClash({ ...clash, meeting })
        return
      }
      show(decided(meeting, choices))
      knowOnServer(clash.newest.content)
      setClash(null)
      journal.note()
      autosave.goOnFrom(clash.newest)
    },
    [autosave, clash, editor, journal, knowOnServer, origins, show, snapshot],
  )

  /** After a clash: the newer text whole, once the server has everything of this one. @returns whether it has */
  const takeTheirs = useCallback(async (): Promise<boolean> => {
    if (editor === null || clash === null) return false
    for (;;) {
      if (!(await autosave.keepTypedSince())) return false
      const now = autosave.state()
      if (now.phase !== 'conflict') return false
      // Typed while it was being kept: once more.
      if (!now.editedSince && !editor.view.composing) break
      await settled(editor)
    }
    adopt(clash.newest)
    return true
  }, [adopt, autosave, clash, editor])

  /** Puts a text onto the desk that was found on this machine; it counts as typed, and one undo takes it back. */
  const bringBack = useCallback(
    async (content: ArticleContent): Promise<void> => {
      if (editor === null) return
      await settled(editor)
      show(content, { undoable: true })
      draft.touch()
    },
    [draft.touch, editor, show],
  )

  return { clash, decide, takeTheirs, bringBack }
}

/** Resolves between two letters, and for a text that is gone at once. */
function settled(editor: Editor): Promise<void> {
  return new Promise((resolve) => {
    if (editor.isDestroyed) return resolve()
    // A desk that is left in the middle of a syllable settles no more.
    editor.on('destroy', () => resolve())
    whenSettled(editor, resolve)
  })
}
