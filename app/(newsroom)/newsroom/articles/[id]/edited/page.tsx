import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { ChangeCounts } from '#components/changes/change-counts.tsx'
import { ContentChangesView } from '#components/changes/content-changes.tsx'
import { FiguresLine, Share } from '#components/returns/edited-figures.tsx'
import { RoundNote } from '#components/returns/round-note.tsx'
import { Page, PageHeader } from '#components/shell/page-header.tsx'
import { articlePath } from '#components/ui/article-path.ts'
import { buttonClass } from '#components/ui/button.tsx'
import { editedPath, monthPath } from '#components/ui/edited-path.ts'
import { formatShort } from '#newsroom/format/dates.ts'
import { isAuthor } from '#newsroom/people/relations.ts'
import { type HowEdited, readHowEdited } from '#operations/returns/read-how-edited.ts'
import { sightOf } from '../../../../sight.ts'
import { type Seat, signedIn } from '../../../../signed-in.ts'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ time?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params
  const { messages } = await signedIn(editedPath(id))
  return { title: messages.returns.edited.title }
}

/** How an article was changed after its author sent it in: in figures, with the desk's reasons, and word by word. */
export default async function EditedPage({ params, searchParams }: Props) {
  const { id } = await params
  const { time } = await searchParams
  const asked = typeof time === 'string' && /^\d{1,2}$/.test(time) ? Number(time) : null
  const seat = await signedIn(editedPath(id, asked))
  const edited = await readHowEdited(seat.viewer, id, asked)
  if (!edited.ok) notFound()
  const { messages, viewer } = seat
  const words = messages.returns.edited
  const title = edited.title || messages.desk.untitled
  const own = isAuthor(viewer, { authorId: edited.author.id })
  return (
    <Page>
      <PageHeader title={own ? words.title : words.of(title)} lead={own ? title : edited.author.name}>
        <Link href={articlePath(id)} prefetch={false} className={buttonClass()}>
          {messages.history.back}
        </Link>
        {own && (
          <Link href={monthPath()} prefetch={false} className={buttonClass('quiet')}>
            {words.month}
          </Link>
        )}
      </PageHeader>
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,2fr)_minmax(18rem,1fr)]">
        <Changes id={id} edited={edited} seat={seat} />
        <Reasons edited={edited} seat={seat} />
      </div>
    </Page>
  )
}

async function Changes({ id, edited, seat }: { id: string; edited: HowEdited; seat: Seat }): Promise<ReactNode> {
  const { messages, clock } = seat
  const words = messages.returns.edited
  const { from, to, comparison, figures } = edited
  const when = (at: Date) => formatShort(at, clock.now, clock.zone, messages.desk.within)
  if (to === null) return <p className="max-w-[42.5rem] py-4 text-muted">{words.notApproved}</p>
  if (from === null || comparison === null || figures === null) {
    return <p className="max-w-[42.5rem] py-4 text-muted">{words.notSubmitted}</p>
  }
  const { changes } = comparison
  return (
    <section aria-labelledby="changes-title" className="min-w-0">
      <h2 id="changes-title" className="border-b border-ink pb-1.5 font-semibold">
        {words.changes}
      </h2>
      {edited.times.length > 1 && <Times id={id} edited={edited} seat={seat} />}
      <p className="flex flex-wrap gap-x-3 py-2 text-muted tabular-nums">
        <span>{words.from(when(from.at))}</span>
        <span aria-hidden>→</span>
        <span>{words.to[to.kind](when(to.at))}</span>
      </p>
      {changes.same ? (
        <p className="py-2">{edited.time === null ? words.same : words.sameThen}</p>
      ) : (
        <>
          <div className="grid gap-1.5 border-y border-rule py-3">
            <Share share={figures.share} />
            <FiguresLine figures={figures} messages={messages} wordsElsewhere />
            <ChangeCounts changes={changes} words={messages.changes} />
          </div>
          <div className="pt-4">
            <ContentChangesView changes={changes} sight={await sightOf(comparison.files, seat)} />
          </div>
        </>
      )}
    </section>
  )
}

/** The times that the text lay with the desk, to be looked at one by one. */
function Times({ id, edited, seat }: { id: string; edited: HowEdited; seat: Seat }): ReactNode {
  const words = seat.messages.returns.edited
  const all = [null, ...edited.times.map((_, index) => index + 1)]
  return (
    <nav aria-label={words.times} className="flex flex-wrap gap-x-5 border-b border-rule">
      {all.map((time) => (
        <Link
          key={time ?? 0}
          href={editedPath(id, time)}
          replace
          scroll={false}
          prefetch={false}
          aria-current={time === edited.time ? 'true' : undefined}
          className="touchable inline-flex min-h-9 items-center underline-offset-4 hover:underline aria-[current=true]:font-semibold aria-[current=true]:underline"
        >
          {time === null ? words.allTimes : words.oneTime(time)}
        </Link>
      ))}
    </nav>
  )
}

function Reasons({ edited, seat }: { edited: HowEdited; seat: Seat }): ReactNode {
  const { messages, clock } = seat
  const words = messages.returns.edited
  const { rounds, comments, people } = edited
  return (
    <aside className="grid min-w-0 content-start gap-6">
      <section aria-labelledby="people-title">
        <h2 id="people-title" className="mb-1 font-semibold">
          {words.people}
        </h2>
        <p className={people.length === 0 ? 'text-muted' : ''}>{people.join(', ') || words.nobody}</p>
      </section>
      <section aria-labelledby="reasons-title">
        <h2 id="reasons-title" className="border-b border-ink pb-1.5 font-semibold">
          {words.reasons}
        </h2>
        {rounds.length + comments.length === 0 && <p className="py-2 text-muted">{words.noReasons}</p>}
        {rounds.map((round) => (
          <RoundNote key={round.id} round={round} clock={clock} messages={messages} open />
        ))}
        {comments.length > 0 && (
          <>
            <h3 className="pt-4 pb-1 font-semibold">{words.comments}</h3>
            <ul>
              {comments.map((comment) => (
                <li key={comment.id} className="border-t border-rule py-2 first:border-t-0">
                  <p className="whitespace-pre-line" lang="vi">
                    {comment.text}
                  </p>
                  <p className="text-[0.8125rem] text-muted" lang="vi">
                    {comment.quote ? messages.returns.form.about(comment.author, comment.quote) : comment.author}
                  </p>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
    </aside>
  )
}
