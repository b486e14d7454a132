import type { Editor } from '@tiptap/core'
import { useRef } from 'react'
import { useUploads } from '#components/media/use-uploads.ts'
import type { MediaView } from '#newsroom/media/media.ts'
import { insertGallery } from '../blocks/insert-new.ts'
import { forgetPasted, hasPastedPlace, insertAtPasted } from '../paste/pasted-places.ts'
import { whenSettled } from '../saving/settled.ts'
import { behindInPlace, forgetPlace, insertPictures, keepPlace, placeOf } from './picture-places.ts'
import { usePictureShelf } from './picture-shelf.tsx'

/** Brings pictures into the text: files on their way keep their place while people write on. */
export function useBodyPictures(editor: () => Editor | null) {
  const shelf = usePictureShelf()
  /** Uploads of pasted pictures: their places are part of what was pasted, and gone where that was taken back. */
  const pasted = useRef(new Set<string>())

  const arrived = (id: string, media: MediaView) => {
    const target = editor()
    if (target === null) return
    shelf.add([media])
    whenSettled(target, () => {
      if (pasted.current.has(id)) {
        if (hasPastedPlace(target, id)) insertAtPasted(target, id, media)
        return
      }
      const behind = behindInPlace(target, id)
      const end = insertPictures(target, placeOf(target, id), [media])
      forgetPlace(target, id)
      // Pictures brought together stand one below the other as they were brought; those before this one keep their place.
      for (const other of behind) keepPlace(target, other, end)
    })
  }
  const gone = (id: string) => {
    const target = editor()
    if (target === null) return
    if (pasted.current.has(id)) forgetPasted(target, [id])
    else forgetPlace(target, id)
  }
  const uploads = useUploads(arrived, gone)

  return {
    uploads,
    /** Sends files that were dropped, pasted or chosen, for this place of the text. */
    bring(files: readonly File[], position: number): boolean {
      const target = editor()
      if (target === null) return false
      for (const id of uploads.start(files)) keepPlace(target, id, position)
      return true
    },
    /** Sends pictures of a paste, which knows their places; answers the names of the uploads. */
    sendPasted(files: readonly File[]): string[] {
      const ids = uploads.start(files)
      for (const id of ids) pasted.current.add(id)
      return ids
    },
    /** Puts in pictures that the server has, where the cursor is. */
    insert(pictures: readonly MediaView[]): void {
      const target = editor()
      if (target === null) return
      shelf.add(pictures)
      whenSettled(target, () => insertPictures(target, target.state.selection.to, pictures))
    },
    /** The same, shown together. */
    insertGallery(pictures: readonly MediaView[]): void {
      const target = editor()
      if (target === null) return
      shelf.add(pictures)
      whenSettled(target, () => insertGallery(target, target.state.selection.to, pictures))
    },
  }
}
