'use client'

import type { ArticleContent } from '#newsroom/articles/article.ts'
import { UnsentOffers } from '../journal/unsent-offer.tsx'
import { ConflictPanel } from '../saving/conflict-panel.tsx'
import type { Naming } from '../saving/merge-choices.tsx'
import type { Draft } from '../saving/use-draft.ts'
import type { useServerText } from '../saving/use-server-text.ts'
import { LockedPanel } from './locked-panel.tsx'

/** What a person has to know or decide about where their text is, above the text: nothing as a rule. */
export function DeskNotices(props: {
  draft: Draft
  serverText: ReturnType<typeof useServerText>
  viewerId: string
  timeZone: string
  naming: Naming
}) {
  const { draft, serverText, viewerId, timeZone, naming } = props
  const { state } = draft
  return (
    <>
      {state.phase === 'conflict' && serverText.clash !== null && (
        <ConflictPanel
          clash={serverText.clash}
          viewerId={viewerId}
          timeZone={timeZone}
          kept={state.keptVersionId !== null}
          naming={naming}
          onDecide={serverText.decide}
          onTheirs={serverText.takeTheirs}
        />
      )}
      {state.phase === 'refused' && state.refusal.code === 'locked' && (
        <LockedPanel articleId={draft.articleId} refusal={state.refusal} />
      )}
      <UnsentOffers
        draft={draft}
        viewerId={viewerId}
        timeZone={timeZone}
        naming={naming}
        bringBack={(content: ArticleContent) => serverText.bringBack(content)}
      />
    </>
  )
}
