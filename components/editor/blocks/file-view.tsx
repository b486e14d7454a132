'use client'

import type { ReactNodeViewProps } from '@tiptap/react'
import { FileText } from 'lucide-react'
import { newsroomFilePath } from '#newsroom/media/files.ts'
import { useMessages } from '../../messages.tsx'
import { BlockFrame, BlockLine } from './block-frame.tsx'
import { useFileShelf } from './file-shelf.tsx'

/** A recording, to be listened to here as readers will. */
export function AudioView(props: ReactNodeViewProps) {
  const { blocks } = useMessages()
  const fileId = String(props.node.attrs.fileId)
  return (
    <BlockFrame {...props} name={blocks.names.audio} className="desk-file">
      <BlockLine node={props.node} placeholder={blocks.placeholders.audioTitle} className="desk-file-title" />
      <div contentEditable={false} className="grid gap-1">
        {/* biome-ignore lint/a11y/useMediaCaption: what is said in a recording, the article says in words */}
        <audio
          controls
          preload="none"
          src={newsroomFilePath(fileId)}
          aria-label={blocks.names.audio}
          className="w-full"
        />
        <FileFactsLine fileId={fileId} />
      </div>
    </BlockFrame>
  )
}

/** A document that readers can take home. */
export function AttachmentView(props: ReactNodeViewProps) {
  const { blocks } = useMessages()
  const fileId = String(props.node.attrs.fileId)
  return (
    <BlockFrame {...props} name={blocks.names.attachment} className="desk-file">
      <BlockLine node={props.node} placeholder={blocks.placeholders.fileTitle} className="desk-file-title" />
      <div contentEditable={false} className="flex items-center gap-2">
        <FileText size={18} strokeWidth={1.5} aria-hidden />
        <FileFactsLine fileId={fileId} />
      </div>
    </BlockFrame>
  )
}

function FileFactsLine({ fileId }: { fileId: string }) {
  const { site } = useMessages()
  const file = useFileShelf().file(fileId)
  return (
    <p className="desk-file-facts">
      <a href={newsroomFilePath(fileId)} download={file?.name ?? true}>
        {file?.name ?? site.body.attachment}
      </a>{' '}
      {file && site.body.fileFacts(file)}
    </p>
  )
}
