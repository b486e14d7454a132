'use client'

import type { FileWords } from '#newsroom/media/file-words.ts'
import { useMessages } from '../messages.tsx'

/**
 * What a picture's file says of itself, beside the fields that it is about: each can be taken with a press, nothing is put in
 * by itself. What stands in the field already is not said again.
 */
export function SaidByFile(props: {
  says: FileWords | null | undefined
  present: { caption: string; credit: string }
  /** Null where the words may only be read. */
  onTake: ((field: 'caption' | 'credit', text: string, pressed: HTMLButtonElement) => void) | null
}) {
  const { says, present, onTake } = props
  const { editor } = useMessages()
  const words = editor.pictures.says
  if (!says) return null
  const fields = (['caption', 'credit'] as const).filter(
    (name) => says[name] !== '' && says[name] !== present[name].trim(),
  )
  const where = [says.place, readable(says.taken)].filter((part) => part !== '').join(', ')
  if (fields.length === 0 && where === '') return null
  return (
    <div className="desk-said">
      <p className="desk-hint">{words.title}</p>
      <ul className="desk-said-list">
        {fields.map((name) => (
          <li key={name} className="desk-said-line">
            <span className="desk-said-words">
              <b>{editor.fields[name]}:</b> {says[name]}
            </span>
            {onTake !== null && (
              <button
                type="button"
                className="desk-button desk-button-small"
                aria-label={words.take(editor.fields[name])}
                onClick={(event) => onTake(name, says[name], event.currentTarget)}
              >
                {words.use}
              </button>
            )}
          </li>
        ))}
        {where !== '' && (
          <li className="desk-said-line">
            <span className="desk-said-words">
              <b>{words.taken}:</b> {where}
            </span>
          </li>
        )}
      </ul>
    </div>
  )
}

/** The camera's own time as the house writes times; it knows no zone, so none is reckoned with. */
function readable(taken: string): string {
  const [, year = '', month = '', day = '', time = ''] =
    /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}))?$/.exec(taken) ?? []
  return year === '' ? '' : `${day}/${month}/${year}${time === '' ? '' : ` ${time}`}`
}
