'use client'

import { useEffect, useMemo, useState } from 'react'
import type { ArticleContent } from '#newsroom/articles/article.ts'
import { contentChanges } from '#newsroom/changes/content-changes.ts'
import { formatTimestamp } from '#newsroom/format/dates.ts'
import { useMessages } from '../../messages.tsx'
import { decided, meetingOf, merged } from '../saving/bring-together.ts'
import { type Choices, MergeChoices, type Naming } from '../saving/merge-choices.tsx'
import { ShownChanges } from '../saving/shown-changes.tsx'
import type { Draft } from '../saving/use-draft.ts'
import { forgetLeftBehind, type LeftBehind, textsLeftBehind } from './left-behind.ts'
import { usePutAside } from './use-put-aside.ts'

/**
 * Offers what this machine holds and the server has not: shows what it would add, to be taken into the article or put
 * aside in its history. Nothing is thrown away; what the server turns out to have is forgotten without a word.
 */
export function UnsentOffers(props: {
  draft: Draft
  viewerId: string
  timeZone: string
  naming: Naming
  bringBack: (content: ArticleContent) => Promise<void>
}) {
  const { draft, viewerId } = props
  const { articleId, pageId } = draft
  const [texts, setTexts] = useState<LeftBehind[]>([])
  useEffect(() => {
    let gone = false
    void textsLeftBehind(viewerId, articleId).then((found) => {
      if (!gone) setTexts(found.filter((text) => text.pageId !== pageId))
    })
    return () => {
      gone = true
    }
  }, [viewerId, articleId, pageId])
  return texts.map((text) => (
    <Offer key={text.pageId} {...props} text={text} done={() => setTexts((all) => all.filter((one) => one !== text))} />
  ))
}

function Offer(props: {
  text: LeftBehind
  draft: Draft
  timeZone: string
  naming: Naming
  bringBack: (content: ArticleContent) => Promise<void>
  done: () => void
}) {
  const { unsent, conflict: words } = useMessages().saving
  const { text, draft, done } = props
  const [choices, setChoices] = useState<Choices>({})
  const { putAside, problem } = usePutAside(text, done)

  // Compared anew with every save: the article may be written on before the offer is looked at.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the desk holds is read when it has been saved
  const { conflicts, changes } = useMemo(() => {
    const meeting = meetingOf(text.origins, text.content, draft.snapshot())
    const together = merged(meeting)
    return { conflicts: together.conflicts, changes: contentChanges(meeting.theirs, together.content) }
  }, [text, draft.state.savedAt])
  const nothingNew = changes.same && conflicts.length === 0
  useEffect(() => {
    if (nothingNew) void forgetLeftBehind(text).then(done)
  }, [nothingNew, text, done])
  if (nothingNew) return null

  const take = async () => {
    await props.bringBack(decided(meetingOf(text.origins, text.content, draft.snapshot()), choices))
    // Forgotten only when this page's own journal holds it.
    await draft.journal.writeNow()
    if (draft.journal.state().phase !== 'failed') await forgetLeftBehind(text)
    done()
  }
  const left = conflicts.filter(({ id }) => choices[id] === undefined).length
  const id = `unsent-${text.pageId}`
  return (
    <section aria-labelledby={id} className="desk-conflict desk-unsent">
      <h2 id={id} className="font-semibold">
        {unsent.title}
      </h2>
      <p className="max-w-prose text-sm">{unsent.explain(formatTimestamp(new Date(text.at), props.timeZone))}</p>
      <ShownChanges changes={changes} naming={props.naming} />
      {conflicts.length > 0 && (
        <MergeChoices
          conflicts={conflicts}
          choices={choices}
          onChoose={setChoices}
          mine={unsent.onMachine}
          theirs={unsent.inArticle}
          naming={props.naming}
        />
      )}
      <div className="flex flex-wrap items-center gap-3">
        <button type="button" className="desk-button desk-button-main" disabled={left > 0} onClick={() => void take()}>
          {conflicts.length > 0 ? unsent.takeConflicts : unsent.take}
        </button>
        <button type="button" className="desk-button" onClick={() => void putAside()}>
          {unsent.putAside}
        </button>
        <span className="text-sm text-[var(--muted)]">{words.applyHint(left) || unsent.putAsideHint}</span>
      </div>
      <p role="alert" className="text-sm empty:hidden">
        {problem}
      </p>
    </section>
  )
}
