import type { Editor } from '@tiptap/core'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { ArticleContent } from '#newsroom/article.ts'
import type { NewestDraft } from './draft-requests.ts'
import { usePictureShelf } from './picture-shelf.tsx'
import { whenSettled } from './settled.ts'
import type { Draft } from './use-draft.ts'

/** Brings the server's text onto the desk where that is right, and only when nothing typed is lost by it. */
export function useServerText(
  server: { version: number; savedAt: string; content: ArticleContent },
  draft: Draft,
  editor: Editor | null,
) {
  const shelf = usePictureShelf()
  const { autosave, state, snapshot, replaceFields, isOnServer } = draft

  const show = useCallback(
    (text: { version: number; savedAt: string; content: ArticleContent }) => {
      editor?.commands.setContent(text.content.body, { emitUpdate: false })
      replaceFields(text.content)
      autosave.adopt(text)
    },
    [autosave, editor, replaceFields],
  )

  // A step taken on this page comes back as a newer version, mostly of the same text.
  const newest = useRef(server)
  newest.current = server
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new version is news; the text comes with it
  useEffect(() => {
    const { version, savedAt, content } = newest.current
    if (editor === null || version <= autosave.state().version) return
    if (isOnServer(content)) autosave.rebase({ version, savedAt })
    else if (!autosave.state().unsaved) whenSettled(editor, () => show({ version, savedAt, content }))
    // Otherwise the next save meets the newer version, and the writer is asked.
  }, [server.version, editor, autosave])

  /** After a conflict: the newer text replaces this one, once the server has everything of this one. */
  const take = useCallback(
    async (chosen: NewestDraft): Promise<boolean> => {
      if (editor === null) return false
      for (;;) {
        if (!(await autosave.keepTypedSince())) return false
        const now = autosave.state()
        // Typed while it was being kept: once more.
        if (now.phase === 'conflict' && !now.editedSince && !editor.view.composing) break
        if (now.phase !== 'conflict') return false
        await new Promise((resolve) => whenSettled(editor, () => resolve(null)))
      }
      shelf.add(Object.values(chosen.media))
      show(chosen)
      return true
    },
    [autosave, editor, shelf, show],
  )

  const editedSince = state.phase === 'conflict' && state.editedSince
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is compared is the text as it was at the conflict, or as it is since
  const mine = useMemo(() => snapshot(), [state.phase, editedSince, snapshot])
  return { mine, take }
}
