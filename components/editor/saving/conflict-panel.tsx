'use client'

import { useState } from 'react'
import { useMessages } from '#components/messages.tsx'
import { formatClock } from '#newsroom/format/dates.ts'
import { merged } from './bring-together.ts'
import { type Choices, MergeChoices, type Naming } from './merge-choices.tsx'
import { TextBeside } from './text-beside.tsx'
import type { Clash } from './use-server-text.ts'

/** Both sides changed the same place: says what happened, shows both whole, and lets the writer decide place by place. */
export function ConflictPanel(props: {
  clash: Clash
  viewerId: string
  timeZone: string
  /** Whether the server has this text as a version of its own. */
  kept: boolean
  naming: Naming
  onDecide: (choices: Choices) => Promise<void>
  /** @returns false where this text could not be put into the history first */
  onTheirs: () => Promise<boolean>
}) {
  const { conflict } = useMessages().saving
  const { newest, meeting } = props.clash
  const { conflicts } = merged(meeting)
  const [choices, setChoices] = useState<Choices>({})
  const [unreachable, setUnreachable] = useState(false)
  const left = conflicts.filter(({ id }) => choices[id] === undefined).length
  const who = newest.savedBy.id === props.viewerId ? conflict.samePerson : newest.savedBy.name
  return (
    <section aria-labelledby="desk-conflict" className="desk-conflict">
      <h2 id="desk-conflict" className="font-semibold">
        {conflict.title}
      </h2>
      <p className="max-w-prose text-sm">
        {(props.kept ? conflict.explain : conflict.explainNotKept)(
          who,
          formatClock(new Date(newest.savedAt), props.timeZone),
        )}
      </p>
      <MergeChoices
        conflicts={conflicts}
        choices={choices}
        onChoose={setChoices}
        mine={conflict.mine}
        theirs={conflict.theirs}
        naming={props.naming}
      />
      <div className="flex flex-wrap items-center gap-3">
        <button
          type="button"
          className="desk-button desk-button-main"
          disabled={left > 0}
          onClick={() => void props.onDecide(choices)}
        >
          {conflict.apply}
        </button>
        <span className="text-sm text-[var(--muted)]">{conflict.applyHint(left)}</span>
      </div>
      <details>
        <summary className="desk-summary">{conflict.wholeTexts}</summary>
        <div className="mt-3 grid gap-3 md:grid-cols-2">
          <TextBeside
            title={conflict.mine}
            content={meeting.mine}
            other={meeting.theirs}
            sectionName={props.naming.section}
          />
          <TextBeside
            title={conflict.theirs}
            content={meeting.theirs}
            other={meeting.mine}
            sectionName={props.naming.section}
          />
        </div>
        <p className="mt-3 flex flex-wrap items-center gap-3 text-sm">
          <button type="button" className="desk-button" onClick={async () => setUnreachable(!(await props.onTheirs()))}>
            {conflict.takeTheirs}
          </button>
          <span className="text-[var(--muted)]">{conflict.theirsConsequence}</span>
        </p>
      </details>
      <p role="alert" className="text-sm empty:hidden">
        {unreachable ? conflict.unreachable : null}
      </p>
    </section>
  )
}
