import type { ReactNode } from 'react'
import type { TreeNode } from '#newsroom/changes/node.ts'
import type { NodeChange } from '#newsroom/changes/node-changes.ts'
import { BlockFacts } from './block-facts.tsx'
import type { Sight } from './sight.ts'
import { TextRuns } from './text-runs.tsx'

/** A picture with its words; where another one took its place, the old one beside the new one. */
export function PictureChange({ change, sight }: { change: NodeChange; sight: Sight }): ReactNode {
  const { picture } = sight.words
  const [old, now] = [mediaIdOf(change.before), mediaIdOf(change.after)]
  const replaced = old !== null && now !== null && old !== now
  return (
    <figure className="changes-picture">
      {replaced ? (
        <>
          <p className="changes-said">{picture.replaced}</p>
          <div className="changes-pictures">
            <Picture mediaId={old} side="removed" said={picture.old} sight={sight} />
            <Picture mediaId={now} side="added" said={picture.new} sight={sight} />
          </div>
        </>
      ) : (
        <Picture mediaId={now ?? old} sight={sight} />
      )}
      <figcaption>
        {change.text && change.text.length > 0 && (
          <p>
            <TextRuns runs={change.text} sight={sight} />
          </p>
        )}
        <BlockFacts change={change} sight={sight} />
      </figcaption>
    </figure>
  )
}

function Picture(props: {
  mediaId: string | null
  side?: 'added' | 'removed'
  said?: string
  sight: Sight
}): ReactNode {
  const { mediaId, side, said, sight } = props
  const src = mediaId === null ? null : sight.pictureSrc(mediaId)
  return (
    <div data-change={side} className="changes-shot">
      {said && <p className="changes-name">{said}</p>}
      {src === null ? (
        <p className="changes-name">{sight.words.picture.missing}</p>
      ) : (
        // biome-ignore lint/performance/noImgElement: addresses behind a session are not for the framework to resize
        <img src={src} alt={said ?? ''} loading="lazy" />
      )}
    </div>
  )
}

function mediaIdOf(node: TreeNode | null): string | null {
  const id = node?.attrs?.mediaId
  return typeof id === 'string' && id !== '' ? id : null
}
