import { Printer } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { AlarmBanner } from '#components/duty/alarm-banner.tsx'
import { BackupNews, RestoredNotice } from '#components/duty/backup-news.tsx'
import { ClockFaults } from '#components/duty/clock-faults.tsx'
import { DutyList } from '#components/duty/duty-list.tsx'
import { LawGaps } from '#components/duty/law-gaps.tsx'
import { LostFilesNotice } from '#components/duty/lost-files.tsx'
import { ShiftNoteForm } from '#components/duty/shift-note-form.tsx'
import { ShiftNotes } from '#components/duty/shift-notes.tsx'
import { RefreshOnNews } from '#components/live/refresh-on-news.tsx'
import { OlderLink } from '#components/shell/older-link.tsx'
import { Page, PageHeader } from '#components/shell/page-header.tsx'
import { RowKeys } from '#components/shell/row-keys.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import { readBackupNews } from '#operations/backup/backup-status.ts'
import { readRestoredNews } from '#operations/backup/restored.ts'
import { readLawGaps } from '#operations/duty/law-gaps.ts'
import { readAlarms, readDuty } from '#operations/duty/read-duty.ts'
import { readShiftNotes } from '#operations/duty/shift-notes.ts'
import { readLostFiles } from '#operations/media/lost-files.ts'
import { type Seat, signedIn } from '../../signed-in.ts'
import { writeShiftNoteAction } from './actions.ts'

type Props = { searchParams: Promise<{ notes?: string | string[] }> }

const PATH = newsroomPath.duty()
/** What is due becomes late by itself. */
const ANEW_MS = 60_000
const GROUPS = ['due', 'late', 'stuck', 'failed'] as const

export async function generateMetadata(): Promise<Metadata> {
  const { messages } = await signedIn(PATH)
  return { title: messages.duty.title }
}

/** The duty book: what needs somebody's eye now, and what one shift leaves to the next. */
export default async function DutyPage({ searchParams }: Props) {
  const seat = await signedIn(PATH)
  const { viewer, messages, clock } = seat
  const { notes } = await searchParams
  const duty = await readDuty(viewer)
  if (!duty.ok) notFound()
  const { alarms } = await readAlarms(viewer)
  const { missing } = await readLawGaps(viewer)
  const lost = await readLostFiles(viewer)
  const backups = await readBackupNews(viewer)
  const restored = await readRestoredNews(viewer)
  const words = messages.duty
  return (
    <Page>
      <RefreshOnNews everyMs={ANEW_MS} />
      <PageHeader title={words.title} lead={words.lead}>
        <Link href={`${PATH}/sheet`} prefetch={false} className={buttonClass()}>
          <Printer size={16} aria-hidden />
          {words.sheet}
        </Link>
      </PageHeader>
      <RestoredNotice news={restored.news} clock={clock} messages={messages} />
      <BackupNews news={backups.news} clock={clock} messages={messages} />
      <LostFilesNotice count={lost.count} names={lost.names} messages={messages} />
      <LawGaps missing={missing} messages={messages} />
      <ClockFaults faults={duty.clocks} messages={messages} />
      <AlarmBanner alarms={alarms} clock={clock} messages={messages} />
      <div className="grid gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <RowKeys>
          <div className="grid content-start gap-8">
            {GROUPS.map((name) => (
              <DutyList
                key={name}
                name={name}
                title={words.groups[name]}
                empty={words.empty[name]}
                rows={duty[name]}
                clock={clock}
                messages={messages}
              >
                {name === 'failed' && duty.mail.length > 0 && (
                  <ul>
                    {duty.mail.map((mail) => (
                      <li key={mail.person} className="border-b border-rule px-1 py-2">
                        {words.mailFailed(mail.count, mail.person)}
                      </li>
                    ))}
                  </ul>
                )}
              </DutyList>
            ))}
          </div>
        </RowKeys>
        <Handover seat={seat} before={typeof notes === 'string' ? notes : ''} />
      </div>
    </Page>
  )
}

async function Handover({ seat, before }: { seat: Seat; before: string }) {
  const { viewer, messages, clock } = seat
  const words = messages.duty.notes
  const read = await readShiftNotes(viewer, { before })
  if (!read.ok) return null
  return (
    <section aria-labelledby="handover">
      <h2 id="handover" className="border-b border-ink pb-1.5 font-semibold">
        {words.title}
      </h2>
      <ShiftNoteForm action={writeShiftNoteAction} />
      {read.notes.length === 0 ? (
        <div className="border-t border-rule py-3">
          <p className="font-semibold">{words.empty}</p>
          <p className="text-muted">{words.emptyText}</p>
        </div>
      ) : (
        <div className="border-t border-rule">
          <ShiftNotes notes={read.notes} clock={clock} messages={messages} />
        </div>
      )}
      <OlderLink
        older={read.next && `${PATH}?notes=${read.next}`}
        olderLabel={words.older}
        newest={before ? PATH : null}
        newestLabel={words.newest}
      />
    </section>
  )
}
