'use client'

import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { FindOptions } from '#newsroom/text/find.ts'
import { withoutMarks } from '#newsroom/text/fold.ts'
import { useKeyNames } from '../../keyboard/key-names.ts'
import { useMessages } from '../../messages.tsx'
import { ToolButton } from '../body/toolbar-button.tsx'
import type { Find } from './use-find.ts'

const LONGEST = 200

/** True of the field that what is looked for is typed into. */
export function isFindField(element: Element | null): boolean {
  return element?.hasAttribute('data-find-words') === true
}

/** The bar of find and replace, below the toolbar. */
export function FindBar({ find, mayReplace }: { find: Find; mayReplace: boolean }) {
  const { general, writing } = useMessages()
  const words = writing.find
  const keysAs = useKeyNames()
  const field = useRef<HTMLInputElement>(null)
  const { replacing } = find

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for anew, it takes the focus anew
  useEffect(() => field.current?.select(), [find.asked])

  const press = (event: KeyboardEvent, enter: (back: boolean) => void) => {
    // Enter and Escape belong to the input method while it puts a letter together.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') enter(event.shiftKey)
    else return
    event.preventDefault()
  }
  const marked = withoutMarks(find.typed) !== find.typed.normalize('NFD')
  const toggle = (option: keyof FindOptions, hint: string) => (
    <button
      type="button"
      className="desk-find-option"
      aria-pressed={find.options[option] || (option === 'strictMarks' && marked)}
      // What is typed with marks is found by them anyway.
      disabled={option === 'strictMarks' && marked}
      title={hint}
      onClick={() => find.setOptions({ ...find.options, [option]: !find.options[option] })}
    >
      {words[option]}
    </button>
  )

  return (
    <search
      className="desk-find"
      aria-label={writing.view.find}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.preventDefault()
        find.close()
      }}
    >
      <div className="desk-find-row">
        <input
          ref={field}
          data-find-words
          type="text"
          lang="vi"
          spellCheck={false}
          autoComplete="off"
          className="desk-input desk-find-field"
          aria-label={words.title}
          placeholder={words.title}
          maxLength={LONGEST}
          value={find.typed}
          onChange={(event) => find.setTyped(event.target.value)}
          onKeyDown={(event) => press(event, (back) => (back ? find.previous() : find.next()))}
        />
        <p role="status" className="desk-find-count">
          {find.query === null ? '' : find.count === 0 ? words.nothing : words.position(find.at, find.count)}
        </p>
        <ToolButton
          icon={ChevronUp}
          label={words.previous}
          keys={keysAs('findPrevious')[0]}
          disabled={find.count === 0}
          onPress={find.previous}
        />
        <ToolButton
          icon={ChevronDown}
          label={words.next}
          keys={keysAs('findNext')[0]}
          disabled={find.count === 0}
          onPress={find.next}
        />
        <fieldset className="desk-find-options">
          <legend className="sr-only">{words.options}</legend>
          {toggle('strictMarks', marked ? words.strictAlready : words.strictHint)}
          {toggle('matchCase', words.caseHint)}
          {toggle('wholeWords', words.wordsHint)}
        </fieldset>
        {mayReplace && (
          <button
            type="button"
            className="desk-find-option"
            aria-expanded={replacing}
            onClick={() => find.showReplacement(!replacing)}
          >
            {words.showReplacement}
          </button>
        )}
        <span className="desk-find-close">
          <ToolButton icon={X} label={general.close} keys={keysAs('close')[0]} onPress={find.close} />
        </span>
      </div>
      {replacing && mayReplace && (
        <div className="desk-find-row">
          <input
            type="text"
            lang="vi"
            spellCheck={false}
            autoComplete="off"
            className="desk-input desk-find-field"
            aria-label={words.replacement}
            placeholder={words.replacement}
            maxLength={LONGEST}
            value={find.replacement}
            onChange={(event) => find.setReplacement(event.target.value)}
            onKeyDown={(event) => press(event, find.replaceOne)}
          />
          <button
            type="button"
            className="desk-button desk-button-small"
            disabled={find.count === 0}
            onClick={find.replaceOne}
          >
            {words.replace}
          </button>
          <button
            type="button"
            className="desk-button desk-button-small"
            disabled={find.count === 0}
            onClick={find.replaceAll}
          >
            {words.replaceAll}
          </button>
          <p role="status" className="desk-find-done">
            {find.replaced !== null && words.replaced(find.replaced.count)}
          </p>
          {find.replaced !== null && (
            <button type="button" className="desk-button desk-button-small" onClick={find.replaced.undo}>
              {general.undo}
            </button>
          )}
        </div>
      )}
    </search>
  )
}
