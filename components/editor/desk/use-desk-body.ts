import { type RefObject, useCallback, useRef } from 'react'
import { useMessages } from '#components/messages.tsx'
import { useBodyFiles } from '../blocks/body-files.ts'
import { useBodyEditor } from '../body/body-editor.ts'
import { useBodyPictures } from '../body/body-pictures.ts'
import { useCrossing } from '../crossing/use-crossing.ts'
import { useRichPaste } from '../paste/use-rich-paste.tsx'
import type { Draft } from '../saving/use-draft.ts'
import { useSuggesting } from '../suggesting/use-suggesting.ts'
import { useDroppedBeside } from '../uploads/use-dropped-beside.ts'
import type { WritingDeskProps } from './writing-desk-props.ts'

export type DeskBody = ReturnType<typeof useDeskBody>

/**
 * The body of the desk's text: its editor, what brings pictures, files and pasted text into it, how it is edited as
 * suggestions, and how the cursor goes between it and the fields above it.
 */
export function useDeskBody(
  props: WritingDeskProps,
  draft: Draft,
  desk: RefObject<HTMLElement | null>,
  askForLink: () => void,
) {
  const words = useMessages().editor
  const editorNow = useRef<ReturnType<typeof useBodyEditor>>(null)
  const pictures = useBodyPictures(() => editorNow.current)
  const files = useBodyFiles(() => editorNow.current)
  const richPaste = useRichPaste(() => editorNow.current, { send: pictures.sendPasted, bring: pictures.bring })
  const present = useEditorNow(editorNow)
  const suggesting = useSuggesting({ ...props, authors: props.suggestions, editor: present })
  const crossing = useCrossing(desk, present, draft, richPaste.desk)
  useDroppedBeside((dropped) => {
    const target = present()
    if (target !== null) pictures.bring(dropped, target.state.selection.to)
  })
  const editor = useBodyEditor(
    props.content.body,
    { label: words.fields.body, placeholder: words.placeholders.body },
    {
      changed: draft.bodyChanged,
      files: pictures.bring,
      link: askForLink,
      leave: () => crossing.leave('body', 'previous'),
      paste: richPaste.desk,
      suggesting: suggesting.desk,
    },
  )
  editorNow.current = editor
  return { editor, pictures, files, richPaste, suggesting, crossing }
}

/** Asks for the editor when it is needed: it is made after what asks. */
function useEditorNow(editor: RefObject<ReturnType<typeof useBodyEditor>>) {
  return useCallback(() => editor.current, [editor])
}
