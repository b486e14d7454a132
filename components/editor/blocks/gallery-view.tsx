'use client'

import type { ReactNodeViewProps } from '@tiptap/react'
import { ImagePlus } from 'lucide-react'
import { useState } from 'react'
import { LIMITS } from '#newsroom/kit/limits.ts'
import type { MediaView } from '#newsroom/media/media.ts'
import { PicturePicker } from '../../media/picture-picker.tsx'
import { useMessages } from '../../messages.tsx'
import { figuresOf } from '../body/picture-places.ts'
import { usePictureShelf } from '../body/picture-shelf.tsx'
import { whenSettled } from '../saving/settled.ts'
import { BlockContent } from './block-content.tsx'
import { BlockFrame } from './block-frame.tsx'
import { Tool } from './block-tools.tsx'
import { useLibraryRight } from './library-right.tsx'

/** Pictures that are shown together, in the order in which readers see them. */
export function GalleryView(props: ReactNodeViewProps) {
  const { node, editor, getPos } = props
  const { blocks } = useMessages()
  const shelf = usePictureShelf()
  const [picking, setPicking] = useState(false)
  const mayUseLibrary = useLibraryRight()
  const room = LIMITS.gallery - node.childCount

  const add = (pictures: MediaView[]) => {
    const taken = pictures.slice(0, room)
    shelf.add(taken)
    whenSettled(editor, () => {
      const position = getPos()
      const gallery = position === undefined ? null : editor.state.doc.nodeAt(position)
      if (position === undefined || gallery === null) return
      editor.view.dispatch(editor.state.tr.insert(position + gallery.nodeSize - 1, figuresOf(editor, taken)))
    })
  }
  return (
    <BlockFrame
      {...props}
      name={blocks.names.gallery}
      className="desk-gallery"
      tools={room > 0 && <Tool icon={ImagePlus} label={blocks.addPictures} act={() => setPicking(true)} />}
    >
      <BlockContent className="desk-gallery-pictures" />
      {picking && <PicturePicker several open onOpenChange={setPicking} mayUseLibrary={mayUseLibrary} onPick={add} />}
    </BlockFrame>
  )
}
