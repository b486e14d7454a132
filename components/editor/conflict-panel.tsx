'use client'

import { useCallback, useEffect, useState } from 'react'
import type { ArticleContent } from '#newsroom/article.ts'
import { formatClock } from '#newsroom/format/dates.ts'
import { useMessages } from '../messages.tsx'
import { fetchNewest, type NewestDraft } from './draft-requests.ts'
import { TextBeside } from './text-beside.tsx'

/** Somebody saved a newer text: says what happened, shows both whole, and lets the writer decide. */
export function ConflictPanel(props: {
  articleId: string
  viewerId: string
  timeZone: string
  mine: ArticleContent
  /** Whether the server has this text as a version of its own. */
  kept: boolean
  /** Whether something was typed that the kept version has not. */
  editedSince: boolean
  sectionName: (id: string | null) => string
  onMine: () => void
  onTheirs: (newest: NewestDraft) => Promise<boolean>
}) {
  const { conflict } = useMessages().editor
  const { articleId } = props
  const [newest, setNewest] = useState<NewestDraft | 'loading' | 'unreachable'>('loading')
  const load = useCallback(async () => {
    setNewest('loading')
    setNewest((await fetchNewest(articleId)) ?? 'unreachable')
  }, [articleId])
  useEffect(() => void load(), [load])

  const take = async (chosen: NewestDraft) => {
    if (!(await props.onTheirs(chosen))) setNewest('unreachable')
  }
  return (
    <section aria-labelledby="desk-conflict" className="desk-conflict">
      <h2 id="desk-conflict" className="font-semibold">
        {conflict.title}
      </h2>
      {newest === 'loading' && <p className="text-sm">{conflict.loading}</p>}
      {newest === 'unreachable' && (
        <p className="flex flex-wrap items-center gap-3 text-sm">
          {conflict.unreachable}
          <button type="button" className="desk-button desk-button-small" onClick={load}>
            {conflict.tryAgain}
          </button>
        </p>
      )}
      {typeof newest === 'object' && (
        <>
          <p className="max-w-prose text-sm">
            {(props.kept ? conflict.explain : conflict.explainNotKept)(
              newest.savedBy.id === props.viewerId ? conflict.sameperson : newest.savedBy.name,
              formatClock(new Date(newest.savedAt), props.timeZone),
            )}
          </p>
          <div className="grid gap-3 md:grid-cols-2">
            <TextBeside
              title={conflict.mine}
              content={props.mine}
              other={newest.content}
              sectionName={props.sectionName}
            />
            <TextBeside
              title={conflict.theirs}
              content={newest.content}
              other={props.mine}
              sectionName={props.sectionName}
            />
          </div>
          <div className="grid gap-3 md:grid-cols-2">
            <div className="grid justify-items-start gap-1">
              <button type="button" className="desk-button desk-button-main" onClick={props.onMine}>
                {conflict.goOnWithMine}
              </button>
              <p className="text-sm text-[var(--muted)]">{conflict.mineConsequence}</p>
            </div>
            <div className="grid justify-items-start gap-1">
              <button type="button" className="desk-button" onClick={() => take(newest)}>
                {conflict.takeTheirs}
              </button>
              <p className="text-sm text-[var(--muted)]">
                {props.editedSince ? conflict.theirsLosesLater : conflict.theirsConsequence}
              </p>
            </div>
          </div>
        </>
      )}
    </section>
  )
}
