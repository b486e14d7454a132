'use client'

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { COMMENT_LIMITS } from '#newsroom/comments/comments.ts'
import { fold } from '#newsroom/text/fold.ts'
import { useMessages } from '../messages.tsx'
import { Button } from '../ui/button.tsx'
import { Proposal } from '../ui/proposal.tsx'
import { useProposals } from '../ui/use-proposals.ts'

export type Person = { id: string; name: string }
export type Said = { text: string; mentionedIds: string[] }

/** What is typed after an @, up to the cursor. */
const NAME_BEGUN = /(?:^|[\s(])@([\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} ]{0,39}|)$/u
const MOST_SHOWN = 6

/**
 * Where a comment is typed. `@` offers names, chosen by keys or by touch; nothing changes what is typed in the middle of
 * a composition. Enter is a new line; Mod Enter sends.
 */
export function MentionBox(props: {
  label: string
  send: string
  initial?: string
  /** Asked when the first @ is typed. */
  people: () => Promise<Person[]>
  onSend: (said: Said) => Promise<string | null>
  onCancel: (() => void) | null
  autoFocus?: boolean
}) {
  const words = useMessages().comments
  const listId = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState(props.initial ?? '')
  const [people, setPeople] = useState<Person[] | null>(null)
  const [begun, setBegun] = useState<string | null>(null)
  const [sending, setSending] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const shown = begun === null ? [] : offered(people ?? [], begun)
  const open = shown.length > 0
  const proposals = useProposals({ list: listId, count: shown.length, open })

  useEffect(() => {
    if (props.autoFocus) area.current?.focus({ preventScroll: true })
  }, [props.autoFocus])

  const look = (element: HTMLTextAreaElement) => {
    const typed = NAME_BEGUN.exec(element.value.slice(0, element.selectionStart))?.[1] ?? null
    setBegun(typed)
    proposals.startOver()
    if (typed !== null && people === null) void props.people().then(setPeople)
  }
  const choose = (person: Person) => {
    const element = area.current
    if (element === null || begun === null) return
    element.focus()
    const end = element.selectionStart
    element.setSelectionRange(end - begun.length - 1, end)
    // Through the browser, so that its own undo knows of it.
    document.execCommand('insertText', false, `@${person.name} `)
    setBegun(null)
  }
  const send = async () => {
    if (sending || text.trim() === '') return
    setSending(true)
    setProblem(null)
    const composed = text.normalize('NFC')
    const mentionedIds = (people ?? []).filter((person) => composed.includes(`@${person.name}`)).map(({ id }) => id)
    const wrong = await props.onSend({ text, mentionedIds: mentionedIds.slice(0, COMMENT_LIMITS.mentioned) })
    setSending(false)
    setProblem(wrong)
    if (wrong === null) setText('')
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (open && ['ArrowDown', 'ArrowUp', 'Enter', 'Tab', 'Escape'].includes(event.key)) {
      event.preventDefault()
      event.stopPropagation()
      const chosen = shown[proposals.at]
      if (proposals.press(event)) return
      if (event.key === 'Escape') setBegun(null)
      else if (chosen !== undefined) choose(chosen)
    } else if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
      event.preventDefault()
      void send()
    } else if (event.key === 'Escape' && props.onCancel !== null && text.trim() === (props.initial ?? '').trim()) {
      event.preventDefault()
      props.onCancel()
    }
  }
  return (
    <div className="comment-box">
      <textarea
        ref={area}
        className="desk-input comment-text"
        aria-label={props.label}
        placeholder={props.label}
        rows={2}
        lang="vi"
        spellCheck
        value={text}
        {...proposals.field}
        onChange={(event) => {
          setText(event.target.value)
          look(event.target)
        }}
        onBlur={() => setBegun(null)}
        onKeyDown={press}
      />
      <div id={listId} role="listbox" aria-label={words.people} className="comment-people" hidden={!open}>
        {shown.map((person, index) => (
          <Proposal
            key={person.id}
            of={proposals}
            index={index}
            className="comment-person"
            scrolls={false}
            onTake={() => choose(person)}
          >
            {person.name}
          </Proposal>
        ))}
      </div>
      {problem !== null && (
        <p role="alert" className="text-[0.8125rem] text-wrong">
          {problem}
        </p>
      )}
      {(text.trim() !== '' || props.onCancel !== null) && (
        <div className="flex flex-wrap justify-end gap-2">
          {props.onCancel !== null && (
            <Button small look="quiet" onClick={props.onCancel}>
              {words.cancel}
            </Button>
          )}
          <Button small look="main" pending={sending} disabled={text.trim() === ''} onClick={() => void send()}>
            {props.send}
          </Button>
        </div>
      )}
    </div>
  )
}

/** Names in which a word begins with what is typed, marks or not. */
function offered(people: readonly Person[], typed: string): Person[] {
  const begun = fold(typed.trim())
  if (people.some((person) => typed.startsWith(`${person.name} `))) return []
  return people.filter((person) => ` ${fold(person.name)}`.includes(` ${begun}`)).slice(0, MOST_SHOWN)
}
