'use client'

import { Eye } from 'lucide-react'
import { useState } from 'react'
import { useMessages } from '../messages.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { PreviewFrame } from './preview-frame.tsx'
import { PreviewLinks } from './preview-links.tsx'
import { type PreviewActions, usePreview } from './use-preview.ts'

/** Shows the article as readers will see it, and, when asked for, makes the address under which others may see it so. */
export function PreviewButton(props: { articleId: string; timeZone: string; actions: PreviewActions }) {
  const words = useMessages().preview
  const previews = usePreview(props.articleId, props.actions)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        look="quiet"
        onClick={() => {
          setOpen(true)
          previews.look()
        }}
      >
        <Eye size={16} aria-hidden />
        <span className="max-sm:sr-only">{words.open}</span>
      </Button>
      <Dialog size="window" open={open} onOpenChange={setOpen} title={words.title}>
        <div className="grid gap-4 lg:h-full lg:grid-cols-[1fr_22rem]">
          <PreviewFrame previews={previews} />
          <PreviewLinks previews={previews} timeZone={props.timeZone} />
        </div>
      </Dialog>
    </>
  )
}
