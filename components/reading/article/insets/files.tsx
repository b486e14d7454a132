import { FileText } from 'lucide-react'
import type { ReactNode } from 'react'
import { textOf } from '#newsroom/document/plain-text.ts'
import type { Attachment as AttachmentNode, Audio as AudioNode } from '#newsroom/document/types.ts'
import type { BodyOptions } from '../body-options.ts'

/** A recording to listen to. Nothing of it is loaded before somebody presses play. */
export function Audio({ node, options }: { node: AudioNode; options: BodyOptions }): ReactNode {
  const { files, fileSrc, words } = options
  const { fileId } = node.attrs
  const facts = Object.hasOwn(files, fileId) ? files[fileId] : undefined
  const title = textOf(node) || words.body.audio
  if (facts && facts.kind !== 'audio') return <FileLink {...{ fileId, title, options }} />
  return (
    <figure className="article-audio">
      <figcaption>{title}</figcaption>
      {facts ? (
        <>
          {/* biome-ignore lint/a11y/useMediaCaption: what is said in a recording, the article says in words */}
          <audio controls preload="none" src={fileSrc(fileId, facts)} aria-label={title} />
          <p className="article-file-facts">
            <a href={fileSrc(fileId, facts)} download>
              {words.body.downloadAudio}
            </a>{' '}
            {words.body.fileFacts(facts)}
          </p>
        </>
      ) : (
        <p className="article-file-facts">{words.body.fileMissing}</p>
      )}
    </figure>
  )
}

/** A document to take home, with what it is and how large. */
export function Attachment({ node, options }: { node: AttachmentNode; options: BodyOptions }): ReactNode {
  return <FileLink fileId={node.attrs.fileId} title={textOf(node)} options={options} />
}

function FileLink(props: { fileId: string; title: string; options: BodyOptions }): ReactNode {
  const { fileId, title, options } = props
  const { files, fileSrc, words } = options
  const facts = Object.hasOwn(files, fileId) ? files[fileId] : undefined
  return (
    <p className="article-file">
      <FileText size={22} aria-hidden strokeWidth={1.5} />
      {facts ? (
        <span>
          <a href={fileSrc(fileId, facts)} download>
            {title || facts.name}
          </a>{' '}
          <span className="article-file-facts">{words.body.fileFacts(facts)}</span>
        </span>
      ) : (
        <span>
          {title || words.body.attachment} <span className="article-file-facts">{words.body.fileMissing}</span>
        </span>
      )}
    </p>
  )
}
