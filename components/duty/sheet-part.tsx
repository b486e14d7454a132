import type { Messages } from '#messages/index.ts'
import type { SheetLine } from '#newsroom/duty/duty.ts'

/** `time`: as it is printed. */
export type SheetRow = Omit<SheetLine, 'at'> & { time: string }

/** One list of the sheet, as dense as a page that is read aloud from may be. */
export function SheetPart(props: { title: string; rows: readonly SheetRow[]; cut: boolean; messages: Messages }) {
  const { title, rows, cut, messages } = props
  const words = messages.duty.sheetPage
  return (
    <section className="mt-4">
      <h2 className="flex items-baseline gap-2 border-b border-ink font-semibold break-after-avoid">
        {title}
        <span className="text-[0.8125rem] font-normal text-muted tabular-nums print:text-ink">
          {words.count(rows.length)}
        </span>
      </h2>
      {rows.length === 0 ? (
        <p className="py-1 text-muted">{words.nothing}</p>
      ) : (
        <ol>
          {rows.map((row) => (
            <li key={row.id} className="flex gap-3 border-b border-rule py-1 leading-snug break-inside-avoid">
              <span className="w-12 shrink-0 text-muted tabular-nums print:text-ink">{row.time}</span>
              <span className="min-w-0 flex-1 break-words">
                <span className="font-medium">{row.title || messages.desk.untitled}</span>
                <span className="text-[0.8125rem] text-muted print:text-ink">
                  {[row.section, row.person, row.state && messages.workflow.states[row.state]]
                    .filter(Boolean)
                    .map((fact) => ` · ${fact}`)
                    .join('')}
                </span>
              </span>
              <span aria-hidden className="mt-1 hidden size-3 shrink-0 border border-ink print:block" />
            </li>
          ))}
        </ol>
      )}
      {cut && <p className="pt-1 text-[0.8125rem] text-muted">{words.cut}</p>}
    </section>
  )
}
