import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { FiguresLine, percent, Share } from '#components/returns/edited-figures.tsx'
import { Page, PageHeader } from '#components/shell/page-header.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { editedPath, monthPath } from '#components/ui/edited-path.ts'
import { EmptyPlace } from '#components/ui/empty-place.tsx'
import { Select } from '#components/ui/field.tsx'
import { When } from '#components/ui/when.tsx'
import { formatMonth, monthAfter, monthBefore, monthOf, readMonth } from '#newsroom/format/months.ts'
import { type EditedArticle, type EditedMonth, readEditedMonth } from '#operations/returns/read-edited-month.ts'
import { type Seat, signedIn } from '../../signed-in.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const { messages } = await signedIn(monthPath())
  return { title: messages.returns.month.title }
}

/** Somebody's articles of a month: how much of each was changed, how often they came back, and why. */
export default async function MyArticlesPage({ searchParams }: Props) {
  const asked = await searchParams
  const one = (name: string) => (typeof asked[name] === 'string' && asked[name] !== '' ? asked[name] : undefined)
  const seat = await signedIn(monthPath(one('month'), { person: one('person') }))
  const { viewer, messages, clock } = seat
  const month = one('month') === undefined ? monthOf(clock.now, clock.zone) : readMonth(one('month'))
  if (month === null) notFound()
  const read = await readEditedMonth(viewer, { month, personId: one('person'), from: one('from') })
  if (!read.ok) notFound()
  const words = messages.returns.month
  const person = read.person.id === viewer.id ? undefined : read.person.id
  return (
    <Page>
      <PageHeader title={person ? words.ofPerson(read.person.name) : words.title}>
        {read.people.length > 0 && <PersonForm read={read} words={words} />}
      </PageHeader>
      <Months read={read} person={person} seat={seat} />
      {read.totals.articles === 0 ? (
        <Empty read={read} person={person} words={words} />
      ) : (
        <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,2fr)_minmax(16rem,1fr)]">
          <section aria-labelledby="month-articles" className="min-w-0">
            <h2 id="month-articles" className="border-b border-ink pb-1.5 font-semibold tabular-nums">
              {words.articles(messages.desk.count(read.totals.articles))} ·{' '}
              {words.returns(messages.desk.count(read.totals.returns))}
            </h2>
            <ul>
              {read.articles.map((article) => (
                <Article key={article.id} article={article} seat={seat} />
              ))}
            </ul>
            {read.older && (
              <Link
                href={monthPath(month, { person, from: read.older })}
                prefetch={false}
                className={`${buttonClass()} mt-4`}
              >
                {words.older}
              </Link>
            )}
          </section>
          <Reasons read={read} seat={seat} />
        </div>
      )}
    </Page>
  )
}

type Words = Seat['messages']['returns']['month']

function Months({ read, person, seat }: { read: EditedMonth; person: string | undefined; seat: Seat }): ReactNode {
  const words = seat.messages.returns.month
  const { month } = read
  const thisMonth = monthOf(seat.clock.now, seat.clock.zone)
  return (
    <nav aria-label={words.months} className="mb-6 flex items-center gap-2">
      <Link
        href={monthPath(monthBefore(month), { person })}
        prefetch={false}
        aria-label={words.previous}
        title={words.previous}
        className={`${buttonClass()} pointer-coarse:min-w-11 px-2`}
      >
        <ChevronLeft size={16} aria-hidden />
      </Link>
      <span className="font-semibold tabular-nums" aria-current="page">
        {words.label(formatMonth(month))}
      </span>
      {month < thisMonth && (
        <Link
          href={monthPath(monthAfter(month), { person })}
          prefetch={false}
          aria-label={words.next}
          title={words.next}
          className={`${buttonClass()} pointer-coarse:min-w-11 px-2`}
        >
          <ChevronRight size={16} aria-hidden />
        </Link>
      )}
    </nav>
  )
}

function PersonForm({ read, words }: { read: EditedMonth; words: Words }): ReactNode {
  return (
    <form method="get" action={monthPath()} className="flex flex-wrap items-end gap-2">
      <input type="hidden" name="month" value={read.month} />
      <Select name="person" label={words.person} defaultValue={read.person.id}>
        {read.people.map((person) => (
          <option key={person.id} value={person.id}>
            {person.name}
          </option>
        ))}
      </Select>
      <button type="submit" className={buttonClass()}>
        {words.show}
      </button>
    </form>
  )
}

function Article({ article, seat }: { article: EditedArticle; seat: Seat }): ReactNode {
  const { messages, clock } = seat
  const { edited, month } = messages.returns
  const { figures } = article
  const touched = figures !== null && (figures.share > 0 || figures.title || figures.sapo || figures.pictures > 0)
  return (
    <li className="grid gap-1 border-b border-rule py-3">
      <Link
        href={editedPath(article.id)}
        prefetch={false}
        className="touchable font-semibold underline-offset-2 hover:underline"
        lang="vi"
      >
        {article.title || messages.desk.untitled}
      </Link>
      <span className="text-[0.8125rem] text-muted tabular-nums">
        <When at={article.publishedAt} clock={clock} messages={messages} />
        {' · '}
        {article.returns > 0 ? edited.returns(article.returns) : edited.noReturns}
      </span>
      {figures === null ? (
        <span className="text-[0.8125rem] text-muted">{month.unknown}</span>
      ) : (
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.8125rem]">
          {touched && <Share share={figures.share} />}
          {touched ? <FiguresLine figures={figures} messages={messages} /> : month.unchanged}
        </span>
      )}
    </li>
  )
}

function Reasons({ read, seat }: { read: EditedMonth; seat: Seat }): ReactNode {
  const { month, edited } = seat.messages.returns
  const most = Math.max(1, ...read.reasons.map((reason) => reason.count))
  return (
    <section aria-labelledby="month-reasons" className="min-w-0">
      <h2 id="month-reasons" className="border-b border-ink pb-1.5 font-semibold">
        {month.reasons}
      </h2>
      {read.reasons.length === 0 ? (
        <p className="py-2 text-muted">{read.totals.returns === 0 ? edited.noReturns : month.noReasons}</p>
      ) : (
        <ul className="grid gap-2 py-3">
          {read.reasons.map((reason) => (
            <li key={reason.text} className="grid gap-1">
              <span className="flex items-baseline justify-between gap-3" lang="vi">
                {reason.text} <span className="tabular-nums">{reason.count}</span>
              </span>
              <span aria-hidden className="block h-1.5 overflow-hidden rounded-full bg-rule">
                <span
                  className="block h-full bg-[var(--state-returned)]"
                  style={{ width: percent(reason.count / most) }}
                />
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Empty(props: { read: EditedMonth; person: string | undefined; words: Words }): ReactNode {
  const { read, person, words } = props
  const nearest = [read.before, read.after].filter((month) => month !== null)
  return (
    <EmptyPlace title={words.empty} text={words.emptyText}>
      {nearest.map((month) => (
        <Link key={month} href={monthPath(month, { person })} prefetch={false} className={buttonClass()}>
          {words.nearest(formatMonth(month))}
        </Link>
      ))}
    </EmptyPlace>
  )
}
