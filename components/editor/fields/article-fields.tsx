'use client'

import { memo, useId } from 'react'
import { useMessages } from '#components/messages.tsx'
import { type ArticleKind, CORRECTION_TITLE } from '#newsroom/articles/article.ts'
import { LIMITS } from '#newsroom/kit/limits.ts'
import type { Crossing } from '../crossing/use-crossing.ts'
import type { ArticleFields as Fields } from '../saving/use-draft.ts'
import { GrowingText } from './controls.tsx'

/** What stands above the text: kicker, title, dateline and sapo, set as readers will see them. News of a save is none to it. */
export const ArticleFields = memo(function ArticleFields(props: {
  kind: ArticleKind
  fields: Fields
  change: (patch: Partial<Fields>) => void
  crossing: Crossing
  /** Nothing has been written yet: the caret waits in the title. */
  fresh: boolean
}) {
  const { fields, change, crossing } = props
  const { editor } = useMessages()
  const { placeholders } = editor
  const names = editor.fields
  const id = useId()
  const fixed = props.kind === 'correction'
  return (
    <div className="grid">
      <GrowingText
        oneLine
        place="kicker"
        crossing={crossing}
        className="desk-kicker"
        findAs="kicker"
        aria-label={names.kicker}
        placeholder={placeholders.kicker}
        value={fields.kicker}
        onValue={(kicker) => change({ kicker })}
      />
      <LengthNote value={fields.kicker} limit={LIMITS.kicker} />
      <GrowingText
        oneLine
        place="title"
        crossing={crossing}
        autoFocus={props.fresh && !fixed}
        className="desk-title"
        findAs="title"
        aria-label={names.title}
        placeholder={placeholders.title}
        readOnly={fixed}
        aria-describedby={`${id}-title`}
        value={fixed ? fields.title || CORRECTION_TITLE : fields.title}
        onValue={(title) => change({ title })}
      />
      <div id={`${id}-title`}>
        {fixed && <p className="desk-hint">{editor.fixedTitle}</p>}
        <LengthNote value={fields.title} limit={LIMITS.title} />
      </div>
      <div className="mt-4 grid">
        <GrowingText
          oneLine
          className="desk-dateline"
          aria-label={names.dateline}
          placeholder={placeholders.dateline}
          value={fields.dateline}
          onValue={(dateline) => change({ dateline })}
        />
        <GrowingText
          pasteInOneLine
          place="sapo"
          crossing={crossing}
          className="desk-sapo"
          findAs="sapo"
          aria-label={names.sapo}
          placeholder={placeholders.sapo}
          value={fields.sapo}
          onValue={(sapo) => change({ sapo })}
        />
      </div>
      <LengthNote value={fields.dateline} limit={LIMITS.dateline} />
      <LengthNote value={fields.sapo} limit={LIMITS.sapo} />
    </div>
  )
})

/** From this part of a limit on it is said how much is left. */
const NEAR = 0.9

/** Said while typing goes on: what is too long is never cut off behind the writer's back. */
function LengthNote({ value, limit }: { value: string; limit: number }) {
  const { editor } = useMessages()
  const length = value.normalize('NFC').length
  if (length <= limit * NEAR) return null
  if (length <= limit) return <p className="desk-hint">{editor.charactersLeft(limit - length)}</p>
  return (
    <p role="alert" className="desk-hint text-[var(--accent)]">
      {editor.tooLong(length, limit)}
    </p>
  )
}
