import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { subjectPath, weekPath } from '#components/planning/paths.ts'
import { SubjectActs } from '#components/planning/subject-acts.tsx'
import { SubjectStateWord } from '#components/planning/subject-state-word.tsx'
import { Page, PageHeader } from '#components/shell/page-header.tsx'
import { articlePath } from '#components/ui/article-path.ts'
import { buttonClass } from '#components/ui/button.tsx'
import { When } from '#components/ui/when.tsx'
import { formatLocalDateTime } from '#newsroom/format/dates.ts'
import { formatDay, weekdayName, weekOf } from '#newsroom/format/days.ts'
import { may } from '#newsroom/rights/permissions.ts'
import { listWriters } from '#operations/planning/list-writers.ts'
import { readSubject } from '#operations/planning/read-subject.ts'
import { signedIn } from '../../../signed-in.ts'
import { doWithSubjectAction } from '../actions.ts'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { messages } = await signedIn(subjectPath((await params).id))
  return { title: messages.planning.title }
}

/** A subject: what it is about, who decided what, and what the viewer may do with it. */
export default async function SubjectPage({ params }: Props) {
  const { id } = await params
  const { viewer, messages, clock } = await signedIn(subjectPath(id))
  if (!may(viewer, 'subject.propose')) notFound()
  const read = await readSubject(viewer, id)
  if (!read.ok) notFound()
  const { subject } = read
  const { planning } = messages
  const words = planning.subject
  const decides = subject.acts.includes('approve') || subject.acts.includes('assign')
  const writers = decides ? (await listWriters()).map((writer) => ({ id: writer.id, name: writer.name })) : []
  return (
    <Page narrow>
      <PageHeader
        title={subject.title}
        lead={
          <span className="flex flex-wrap gap-x-3">
            <SubjectStateWord state={subject.state} article={subject.article?.state ?? null} messages={messages} />
            <span>{subject.section?.name ?? words.noSection}</span>
          </span>
        }
      >
        {subject.acts.includes('edit') && (
          <Link href={`${subjectPath(subject.id)}/edit`} prefetch={false} className={buttonClass()}>
            {planning.edit.open}
          </Link>
        )}
        {subject.article?.readable && (
          <Link href={articlePath(subject.article.id)} prefetch={false} className={buttonClass('main')}>
            {words.openArticle}
          </Link>
        )}
      </PageHeader>
      <p className="max-w-[44rem] pb-5 text-[0.9375rem] leading-relaxed whitespace-pre-line">
        {subject.brief || <span className="text-muted">{words.noBrief}</span>}
      </p>
      <dl className="grid gap-x-6 gap-y-2 border-t border-rule py-5 sm:grid-cols-[9rem_1fr]">
        <Fact name={words.day}>
          {subject.plannedOn ? (
            <Link
              href={weekPath(weekOf(subject.plannedOn), { section: '', person: '' })}
              prefetch={false}
              className="underline decoration-rule underline-offset-2 hover:decoration-current"
            >
              {`${weekdayName(subject.plannedOn, viewer.language)}, ${formatDay(subject.plannedOn)}`}
            </Link>
          ) : (
            words.noDay
          )}
        </Fact>
        <Fact name={words.assignee}>{subject.assignee?.name ?? words.nobody}</Fact>
        <Fact name={words.deadline}>
          {subject.deadlineAt ? <When at={subject.deadlineAt} clock={clock} messages={messages} /> : words.noDeadline}
        </Fact>
        <Fact name={words.proposedBy}>
          {subject.proposedBy.name} · <When at={subject.proposedAt} clock={clock} messages={messages} />
        </Fact>
      </dl>
      {subject.decidedBy && subject.decidedAt && (
        <div className="mb-5 border-l-2 border-rule pl-3">
          <p className="text-[0.8125rem] text-muted">
            {subject.decidedBy.name} · {planning.states[subject.state === 'declined' ? 'declined' : 'approved']} ·{' '}
            <When at={subject.decidedAt} clock={clock} messages={messages} />
          </p>
          {subject.decision && <p className="max-w-[44rem] whitespace-pre-line">{subject.decision}</p>}
        </div>
      )}
      {subject.article !== null && !subject.article.readable && <p className="mb-5 text-muted">{words.notYours}</p>}
      <SubjectActs
        subject={subject}
        writers={writers}
        deadline={subject.deadlineAt ? formatLocalDateTime(subject.deadlineAt, clock.zone) : ''}
        timeZone={clock.zone}
        action={doWithSubjectAction}
      />
    </Page>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-muted max-sm:-mb-1.5">{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
