import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import '#components/duty/sheet.css'
import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { BackupNews } from '#components/duty/backup-news.tsx'
import { PrintButton } from '#components/duty/print-button.tsx'
import { SheetPart, type SheetRow } from '#components/duty/sheet-part.tsx'
import { ShiftNotes } from '#components/duty/shift-notes.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import type { SheetLine } from '#newsroom/duty/duty.ts'
import { formatMasthead, formatShort } from '#newsroom/format/dates.ts'
import { addDays, dayAndMonthOf, dayBegins, dayOf, formatDay, readDay } from '#newsroom/format/days.ts'
import { readBackupNews } from '#operations/backup/backup-status.ts'
import { readSheet, SHEET_LINES } from '#operations/duty/read-sheet.ts'
import { type Seat, signedIn } from '../../../signed-in.ts'

type Props = { searchParams: Promise<{ day?: string | string[] }> }

const PATH = newsroomPath.dutySheet()

export async function generateMetadata(): Promise<Metadata> {
  const { messages } = await signedIn(PATH)
  return { title: messages.duty.sheetPage.title }
}

/** What the morning meeting has on the table, to be printed. */
export default async function SheetPage({ searchParams }: Props) {
  const seat = await signedIn(PATH)
  const { viewer, messages, clock, newspaper } = seat
  const { zone, now } = clock
  const day = readDay((await searchParams).day) ?? dayOf(now, zone)
  const sheet = await readSheet(viewer, day)
  if (!sheet.ok) notFound()
  const backups = await readBackupNews(viewer)
  const words = messages.duty.sheetPage
  const begins = (of: string) => dayBegins(of, zone)
  const parts = [
    { title: words.published(formatDay(addDays(day, -1))), lines: sheet.published },
    { title: words.scheduled, lines: sheet.scheduled },
    { title: words.due, lines: sheet.due },
    { title: words.subjects, lines: sheet.subjects },
    { title: words.inHand, lines: sheet.inHand },
  ]
  return (
    <main className="meeting-sheet mx-auto max-w-3xl px-4 py-5 sm:px-6 lg:py-7">
      <div className="mb-4 flex flex-wrap gap-2 print:hidden">
        <PrintButton />
        <Link href={`${PATH}?day=${addDays(day, -1)}`} prefetch={false} className={buttonClass()}>
          {words.before}
        </Link>
        <Link href={`${PATH}?day=${addDays(day, 1)}`} prefetch={false} className={buttonClass()}>
          {words.after}
        </Link>
        <Link href={newsroomPath.duty()} prefetch={false} className={buttonClass('quiet')}>
          {words.back}
        </Link>
      </div>
      <header className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h1 className="text-xl leading-tight font-semibold">
          {words.of(formatMasthead(begins(day), zone, viewer.language))}
        </h1>
        <p className="text-[0.8125rem] text-muted print:text-ink">
          {newspaper.name} · {words.madeAt(formatShort(now, now, zone, messages.desk.within))}
        </p>
      </header>
      <div className="mt-2">
        <BackupNews news={backups.news} clock={clock} messages={messages} />
      </div>
      {sheet.notes.length > 0 && (
        <section className="mt-4">
          <h2 className="border-b border-ink font-semibold">{words.notes}</h2>
          <ShiftNotes notes={sheet.notes} clock={clock} messages={messages} />
        </section>
      )}
      {parts.map(({ title, lines }) => (
        <SheetPart
          key={title}
          title={title}
          rows={lines.map((line) => printed(line, day, seat))}
          cut={lines.length === SHEET_LINES}
          messages={messages}
        />
      ))}
    </main>
  )
}

/** Times of the day itself, and of the day before, stand without their date. */
function printed({ at, ...line }: SheetLine, day: string, { clock, messages }: Seat): SheetRow {
  const { zone } = clock
  const time = at && formatShort(at, dayBegins(dayOf(at, zone), zone), zone, messages.desk.within)
  const date = at && dayOf(at, zone) < addDays(day, -1) ? dayAndMonthOf(dayOf(at, zone)) : null
  return { ...line, time: date ?? time ?? '' }
}
