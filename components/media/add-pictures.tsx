'use client'

import { ImageUp } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import { useMessages } from '../messages.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { PictureDrop } from './picture-drop.tsx'

/** Sends pictures to the library; one alone opens at once, to be described. */
export function AddPictures() {
  const { desk } = useMessages()
  const router = useRouter()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button look="main" onClick={() => setOpen(true)}>
        <ImageUp size={16} aria-hidden />
        {desk.library.add}
      </Button>
      <Dialog title={desk.library.addTitle} open={open} onOpenChange={setOpen} size="wide">
        <PictureDrop
          several
          onPick={(pictures) => {
            setOpen(false)
            const only = pictures.length === 1 ? pictures[0] : undefined
            if (only !== undefined) router.push(newsroomPath.picture(only.id))
            router.refresh()
          }}
        />
      </Dialog>
    </>
  )
}
