'use client'

import type { Editor } from '@tiptap/core'
import { ShortcutHelp } from '#components/keyboard/shortcut-help.tsx'
import { PicturePicker } from '#components/media/picture-picker.tsx'
import { VideoDialog } from '../blocks/video-dialog.tsx'
import type { useBodyPictures } from '../body/body-pictures.ts'
import type { PenName } from '../fields/byline-field.tsx'
import { LinkDialog } from '../link/link-dialog.tsx'
import { PasteDialog } from '../paste/paste-dialog.tsx'
import type { usePastedArticle } from '../paste/use-pasted-article.tsx'
import { SignInAgain } from '../saving/sign-in-again.tsx'

/** A sheet over the desk; one at a time. */
export type DeskDialog = 'link' | 'picture' | 'gallery' | 'video' | 'paste' | 'keys' | 'sign-in'

/** The sheets that the desk can lay over itself. */
export function DeskDialogs(props: {
  open: DeskDialog | null
  onOpen: (dialog: DeskDialog | null) => void
  editor: Editor | null
  timeZone: string
  viewer: { id: string; name: string }
  mayUseLibrary: boolean
  penNames: PenName[]
  pictures: ReturnType<typeof useBodyPictures>
  pasted: ReturnType<typeof usePastedArticle>
  hasLead: boolean
  onSignedIn: () => void
  toBeginning: () => boolean
}) {
  const { editor, mayUseLibrary, pictures, pasted } = props
  const shown = (dialog: DeskDialog) => ({
    open: props.open === dialog,
    onOpenChange: (open: boolean) => props.onOpen(open ? dialog : null),
  })
  return (
    <>
      {editor !== null && <LinkDialog editor={editor} timeZone={props.timeZone} {...shown('link')} />}
      {editor !== null && <VideoDialog editor={editor} {...shown('video')} />}
      <PicturePicker several mayUseLibrary={mayUseLibrary} onPick={pictures.insert} {...shown('picture')} />
      <PicturePicker several mayUseLibrary={mayUseLibrary} onPick={pictures.insertGallery} {...shown('gallery')} />
      <PasteDialog
        present={pasted.present}
        penNames={props.penNames}
        hasLead={props.hasLead}
        onTake={pasted.take}
        toBeginning={props.toBeginning}
        {...shown('paste')}
      />
      <SignInAgain viewer={props.viewer} onSignedIn={props.onSignedIn} {...shown('sign-in')} />
      <ShortcutHelp places={['desk', 'text', 'form']} {...shown('keys')} />
    </>
  )
}
