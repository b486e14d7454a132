import { Plus } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { newSubjectPath, PLANNING_PATH } from '#components/planning/paths.ts'
import { PlanningViews } from '#components/planning/planning-views.tsx'
import { SubjectTable } from '#components/planning/subject-table.tsx'
import { FilterByName, FilterChoice, FilterForm } from '#components/shell/filter-form.tsx'
import { OlderLink } from '#components/shell/older-link.tsx'
import { Page, PageHeader } from '#components/shell/page-header.tsx'
import { RowKeys } from '#components/shell/row-keys.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { EmptyPlace } from '#components/ui/empty-place.tsx'
import { SUBJECT_STATES } from '#newsroom/kit/subject-states.ts'
import { may } from '#newsroom/rights/permissions.ts'
import { sectionChoices } from '#operations/papers/list-sections.ts'
import { listSubjects } from '#operations/planning/list-subjects.ts'
import { listWriters } from '#operations/planning/list-writers.ts'
import { type Seat, signedIn } from '../../signed-in.ts'
import { readSubjectListAddress, type SubjectListAddress, subjectListPath } from './list-address.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const { messages } = await signedIn(PLANNING_PATH)
  return { title: messages.planning.title }
}

/** The subjects that the viewer may see, the newest first. */
export default async function PlanningPage({ searchParams }: Props) {
  const address = readSubjectListAddress(await searchParams)
  const seat = await signedIn(subjectListPath(address, address.after))
  const { viewer, messages, clock } = seat
  if (!may(viewer, 'subject.propose')) notFound()
  const words = messages.planning
  const { items, next } = await listSubjects(viewer, {
    mine: address.mine,
    state: address.state,
    sectionId: address.section,
    personId: address.person,
    query: address.query,
    after: address.after,
  })
  const narrowed = subjectListPath(address, address.after) !== PLANNING_PATH
  const older = items.length === 0 ? words.list.goOn : words.list.older
  return (
    <Page>
      <PageHeader title={words.title} lead={words.lead}>
        <PlanningViews current="list" messages={messages} />
        <Link href={newSubjectPath()} prefetch={false} className={buttonClass('main')}>
          <Plus size={16} aria-hidden />
          {words.propose.open}
        </Link>
      </PageHeader>
      <Filters seat={seat} address={address} />
      {items.length === 0 ? (
        <EmptyPlace
          title={narrowed ? words.list.none : words.list.empty}
          text={narrowed ? words.list.noneText : words.list.emptyText}
        >
          {narrowed && (
            <Link href={PLANNING_PATH} prefetch={false} className={buttonClass()}>
              {words.list.clear}
            </Link>
          )}
        </EmptyPlace>
      ) : (
        <RowKeys>
          <SubjectTable items={items} clock={clock} messages={messages} />
        </RowKeys>
      )}
      <OlderLink
        older={next && subjectListPath(address, next)}
        olderLabel={older}
        newest={address.after ? subjectListPath(address) : null}
        newestLabel={words.list.newest}
      />
    </Page>
  )
}

async function Filters({ seat: { viewer, messages }, address }: { seat: Seat; address: SubjectListAddress }) {
  const { list, states } = messages.planning
  const sections = await sectionChoices()
  // Who sees only their own has nobody to choose among.
  const writers = may(viewer, 'others.list') ? await listWriters() : []
  return (
    <FilterForm path={PLANNING_PATH} query={address.query} placeholder={list.search} submit={list.apply}>
      <FilterChoice
        name="which"
        label={list.which}
        value={address.mine ? 'mine' : address.state}
        options={[
          { value: '', label: list.all },
          { value: 'mine', label: list.mine },
          ...SUBJECT_STATES.map((value) => ({ value, label: states[value] })),
        ]}
      />
      <FilterByName
        name="section"
        label={list.section}
        any={list.anySection}
        value={address.section}
        choices={sections}
      />
      {writers.length > 0 && (
        <FilterByName name="person" label={list.person} any={list.anybody} value={address.person} choices={writers} />
      )}
    </FilterForm>
  )
}
