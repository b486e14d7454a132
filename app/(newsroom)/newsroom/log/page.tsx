import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { DayFilter } from '#components/shell/day-filter.tsx'
import { FilterByName, FilterForm } from '#components/shell/filter-form.tsx'
import { LogTable } from '#components/shell/log-table.tsx'
import { OlderLink } from '#components/shell/older-link.tsx'
import { Page, PageHeader } from '#components/shell/page-header.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { EmptyPlace } from '#components/ui/empty-place.tsx'
import { type LogAsked, readLog } from '#operations/log/read-log.ts'
import { listAuthors } from '#operations/people/list-people.ts'
import { type Seat, signedIn } from '../../signed-in.ts'
import { LOG_PATH, logParameters, readLogAddress } from './log-address.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const { messages } = await signedIn(LOG_PATH)
  return { title: messages.desk.log.title }
}

/** Everything that was done in the newsroom, or what of it is asked for. */
export default async function LogPage({ searchParams }: Props) {
  const seat = await signedIn(LOG_PATH)
  const { viewer, messages, clock } = seat
  const given = await searchParams
  const asked = readLogAddress(given, clock.now, clock.zone)
  const place = typeof given.before === 'string' ? given.before : ''
  const outcome = await readLog(viewer, { ...asked, before: place })
  if (!outcome.ok) notFound()
  const words = messages.desk.log
  const filter = logParameters(asked)
  const path = (before = '') => [LOG_PATH, logParameters(asked, before)].filter((part) => part !== '').join('?')
  return (
    <Page>
      <PageHeader title={words.title} lead={words.note}>
        <a href={`/api/log?${filter}`} download className={buttonClass()}>
          {words.export}
        </a>
      </PageHeader>
      <Filters seat={seat} asked={asked} />
      {outcome.entries.length === 0 ? (
        <EmptyPlace title={filter || place ? words.noneFound : words.empty} text={words.note}>
          {filter !== '' && (
            <Link href={LOG_PATH} prefetch={false} className={buttonClass()}>
              {words.clear}
            </Link>
          )}
        </EmptyPlace>
      ) : (
        <LogTable entries={outcome.entries} clock={clock} messages={messages} />
      )}
      <OlderLink
        older={outcome.next && path(outcome.next)}
        olderLabel={words.older}
        newest={place ? path() : null}
        newestLabel={words.newest}
      />
    </Page>
  )
}

async function Filters({ seat: { messages }, asked }: { seat: Seat; asked: LogAsked }) {
  const words = messages.desk.log
  const people = await listAuthors()
  const kinds = Object.entries(messages.workflow.log).map(([id, name]) => ({ id, name }))
  return (
    <FilterForm path={LOG_PATH} query={asked.article} placeholder={words.article} submit={words.apply}>
      <FilterByName name="person" label={words.person} any={words.anybody} value={asked.personId} choices={people} />
      <FilterByName name="kind" label={words.kind} any={words.anyKind} value={asked.name} choices={kinds} />
      <DayFilter name="from" label={words.from} value={asked.from} />
      <DayFilter name="to" label={words.to} value={asked.to} />
    </FilterForm>
  )
}
