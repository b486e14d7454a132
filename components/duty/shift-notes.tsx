import type { Messages } from '#messages/index.ts'
import type { ShiftNote } from '#newsroom/duty/duty.ts'
import { formatShort } from '#newsroom/format/dates.ts'
import type { Clock } from '../ui/clock.ts'

/** Handover notes, the newest on top. */
export function ShiftNotes(props: { notes: readonly ShiftNote[]; clock: Clock; messages: Messages }) {
  const { notes, clock, messages } = props
  return (
    <ol>
      {notes.map((note) => (
        <li key={note.id} className="border-b border-rule py-2.5 break-inside-avoid">
          <p className="text-[0.8125rem] text-muted">
            {messages.duty.notes.by(note.author, formatShort(note.at, clock.now, clock.zone, messages.desk.within))}
          </p>
          <p lang="vi" className="mt-0.5 break-words whitespace-pre-line">
            {note.text}
          </p>
        </li>
      ))}
    </ol>
  )
}
