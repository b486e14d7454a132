'use client'

import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react'
import { useState } from 'react'
import { SaidByFile } from '#components/media/said-by-file.tsx'
import { useMessages } from '#components/messages.tsx'
import { LIMITS } from '#newsroom/kit/limits.ts'
import { newsroomPicturePath } from '#newsroom/media/media.ts'
import { AttributeInput, setAttribute, setWords } from '../blocks/attribute-input.tsx'
import { BlockContent } from '../blocks/block-content.tsx'
import { BlockTools } from '../blocks/block-tools.tsx'
import { usePictureShelf } from './picture-shelf.tsx'

/** A picture in the text being written: the picture, its caption as text, credit and description as small fields. */
export function FigureView({ node, editor, getPos, deleteNode, selected }: ReactNodeViewProps) {
  const { blocks, editor: words } = useMessages()
  const { fields, pictures, placeholders } = words
  const mediaId = String(node.attrs.mediaId)
  const facts = usePictureShelf().picture(mediaId)
  const [broken, setBroken] = useState(false)
  const { isEditable } = editor

  return (
    <NodeViewWrapper className={`desk-figure ${selected ? 'desk-figure-held' : ''}`}>
      <div
        contentEditable={false}
        className="relative"
        style={{
          background: facts?.colour ?? 'var(--rule)',
          aspectRatio: facts ? `${facts.width} / ${facts.height}` : '3 / 2',
        }}
      >
        {broken ? (
          <p className="absolute inset-0 grid place-items-center text-sm">{pictures.missing}</p>
        ) : (
          // biome-ignore lint/performance/noImgElement: needs a session, and is served in the right size already
          <img
            src={newsroomPicturePath(mediaId, 'medium')}
            alt={String(node.attrs.alt)}
            width={facts?.width}
            height={facts?.height}
            draggable={false}
            // Of three hundred pictures only those are asked for that come near.
            loading="lazy"
            decoding="async"
            className="block size-full object-contain"
            onError={() => setBroken(true)}
          />
        )}
        {isEditable && (
          <div className="desk-figure-tools">
            <BlockTools editor={editor} getPos={getPos} deleteNode={deleteNode} name={blocks.names.figure} />
          </div>
        )}
      </div>
      <div
        className="desk-caption"
        data-placeholder={placeholders.caption}
        data-empty={node.content.size === 0 || undefined}
      >
        <BlockContent />
      </div>
      {isEditable && (
        <div contentEditable={false}>
          <SaidByFile
            says={facts?.says}
            present={{ caption: node.textContent, credit: String(node.attrs.credit) }}
            onTake={(field, text) => {
              if (field === 'credit') setAttribute({ editor, getPos }, field, text)
              else setWords({ editor, getPos }, text)
            }}
          />
        </div>
      )}
      {isEditable ? (
        <div contentEditable={false} className="grid gap-x-4 sm:grid-cols-2">
          {(['credit', 'alt'] as const).map((name) => (
            <AttributeInput
              key={name}
              label={name === 'alt' ? fields.altShort : fields.credit}
              title={fields[name]}
              value={String(node.attrs[name])}
              maxLength={LIMITS[name]}
              placeholder={placeholders[name]}
              commit={(value) => setAttribute({ editor, getPos }, name, value)}
            />
          ))}
        </div>
      ) : (
        node.attrs.credit !== '' && (
          <p contentEditable={false} className="text-xs text-[var(--muted)]">
            {String(node.attrs.credit)}
          </p>
        )
      )}
    </NodeViewWrapper>
  )
}
