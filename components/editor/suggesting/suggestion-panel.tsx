'use client'

import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { Check, ChevronDown, ChevronUp, X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { type Summary, summaries } from '#newsroom/suggestions/summary.ts'
import { useKeyNames } from '../../keyboard/key-names.ts'
import { useMessages } from '../../messages.tsx'
import { useTabCount } from '../../side/side-context.tsx'
import { Button } from '../../ui/button.tsx'
import { decide, goTo, suggestionHere } from './decide.ts'
import { SummaryWords, summaryLine } from './summary-words.tsx'
import type { Suggesting } from './use-suggesting.ts'

const NONE: readonly Summary[] = []

/** Every open suggestion of the text, with what to do about it: one by one, one person's, or all. */
export function SuggestionPanel({ editor, suggesting }: { editor: Editor | null; suggesting: Suggesting }) {
  const words = useMessages().suggesting
  const keysAs = useKeyNames()
  const [only, setOnly] = useState<string | null>(null)
  const [decided, setDecided] = useState(0)
  const open =
    useEditorState({ editor, selector: ({ editor }) => (editor === null ? NONE : summaries(editor.state.doc)) }) ?? NONE
  const here = useEditorState({ editor, selector: ({ editor }) => (editor === null ? null : suggestionHere(editor)) })
  useTabCount('suggestions', open.length)

  const people = new Map(open.map(({ id }) => [suggesting.authorOf(id).person.id, suggesting.authorOf(id).person.name]))
  const chosen = only !== null && people.has(only) ? only : null
  const shown = open.filter(({ id }) => chosen === null || suggesting.authorOf(id).person.id === chosen)
  const all = (decision: 'accept' | 'refuse') => () => {
    if (editor === null) return
    const ids = new Set(shown.map(({ id }) => id))
    decide(editor, (id) => (ids.has(id) ? decision : 'leave'))
    setDecided(ids.size)
  }

  return (
    <div className="suggestion-panel">
      <p role="status" className="text-[0.8125rem] text-[var(--muted)] empty:hidden">
        {open.length > 0 ? words.count(open.length) : decided > 0 && words.decided(decided)}
      </p>
      {open.length === 0 ? (
        <div className="grid gap-1">
          <p className="font-semibold">{words.empty}</p>
          <p className="text-[var(--muted)]">{words.emptyHint}</p>
        </div>
      ) : (
        <>
          <div className="flex flex-wrap items-center gap-2">
            <Button small onClick={all('accept')}>
              {words.acceptAll}
            </Button>
            <Button small onClick={all('refuse')}>
              {words.refuseAll}
            </Button>
            <span className="ml-auto flex">
              <Way label={words.previous} hint={keysAs('previousSuggestion')[0]} go={suggesting.acts.previous}>
                <ChevronUp size={18} aria-hidden />
              </Way>
              <Way label={words.next} hint={keysAs('nextSuggestion')[0]} go={suggesting.acts.next}>
                <ChevronDown size={18} aria-hidden />
              </Way>
            </span>
          </div>
          {people.size > 1 && (
            <select
              className="desk-input"
              aria-label={words.person}
              value={chosen ?? ''}
              onChange={(event) => setOnly(event.target.value || null)}
            >
              <option value="">{words.everybody}</option>
              {[...people].map(([id, name]) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
          <ol className="suggestion-list">
            {shown.map((summary) => (
              <Item
                key={summary.id}
                summary={summary}
                editor={editor}
                suggesting={suggesting}
                here={summary.id === here}
              />
            ))}
          </ol>
        </>
      )}
    </div>
  )
}

function Item(props: { summary: Summary; editor: Editor | null; suggesting: Suggesting; here: boolean }) {
  const { summary, editor, suggesting, here } = props
  const messages = useMessages()
  const words = messages.suggesting
  const { person, at } = suggesting.authorOf(summary.id)
  const { colour } = suggesting.desk.lookOf(summary.id)
  const line = summaryLine(summary, messages)
  const settle = (decision: 'accept' | 'refuse') => () => {
    if (editor !== null) decide(editor, (id) => (id === summary.id ? decision : 'leave'))
  }
  return (
    <li className={`suggestion-item suggested-by-${colour}`} aria-current={here || undefined}>
      <button
        type="button"
        className="suggestion-goto"
        aria-label={words.goToThis(line)}
        onClick={() => editor !== null && goTo(editor, summary.id)}
      >
        <SummaryWords summary={summary} />
        <span className="suggestion-by">
          {words.by(person.id === suggesting.viewerId ? words.you : person.name, suggesting.timeOf(at))}
        </span>
      </button>
      <span className="suggestion-acts">
        <button
          type="button"
          className="desk-tool"
          aria-label={words.acceptThis(line)}
          title={words.accept}
          onClick={settle('accept')}
        >
          <Check size={18} aria-hidden />
        </button>
        <button
          type="button"
          className="desk-tool"
          aria-label={words.refuseThis(line)}
          title={words.refuse}
          onClick={settle('refuse')}
        >
          <X size={18} aria-hidden />
        </button>
      </span>
    </li>
  )
}

/** A button to another suggestion. */
function Way(props: { label: string; hint: string | undefined; go: () => void; children: ReactNode }) {
  const { label, hint, go } = props
  return (
    <button type="button" className="desk-tool" aria-label={label} title={`${label} (${hint})`} onClick={go}>
      {props.children}
    </button>
  )
}
