import Link from 'next/link'
import { QUEUE_PATH, type QueueAddress, queuePath } from '#components/review/queue-address.ts'
import { FilterByName, FilterChoice, FilterForm } from '#components/shell/filter-form.tsx'
import { HELD_BY, QUEUE_GROUPS, type QueueGroup } from '#newsroom/review/queue.ts'
import { sectionChoices } from '#operations/papers/list-sections.ts'
import type { Seat } from '../../signed-in.ts'

/** Narrows the queue by what it waits for, by section, holder and words. Beside an open article the words alone have room. */
export async function QueueFilters(props: { address: QueueAddress; counts: Record<QueueGroup, number>; seat: Seat }) {
  const { address, counts } = props
  const { viewer, messages } = props.seat
  const { filter } = messages.queue
  const sections = await sectionChoices()
  const narrow = address.open !== ''
  return (
    <>
      {!narrow && <Groups {...props} />}
      <FilterForm
        path={QUEUE_PATH}
        query={address.query}
        placeholder={messages.desk.articles.text}
        submit={messages.desk.articles.apply}
      >
        {narrow ? (
          <Kept address={address} />
        ) : (
          <>
            {address.group && <input type="hidden" name="state" value={address.group} />}
            <FilterByName
              name="section"
              label={messages.desk.articles.section}
              any={messages.desk.articles.anySection}
              value={address.section}
              choices={sections}
            />
            {viewer.sectionIds.length > 0 && (
              <FilterChoice
                name="desk"
                label={filter.desk}
                value={address.own ? 'own' : ''}
                options={[
                  { value: '', label: filter.everyDesk },
                  { value: 'own', label: filter.ownDesk },
                ]}
              />
            )}
            <FilterChoice
              name="held"
              label={filter.held}
              value={address.held}
              options={[
                { value: '', label: filter.anyHeld },
                ...HELD_BY.map((value) => ({ value, label: filter.heldBy[value] })),
              ]}
            />
          </>
        )}
      </FilterForm>
      {narrow && <p className="sr-only">{messages.desk.work.allOf(total(counts))}</p>}
    </>
  )
}

/** What a search beside an open article keeps of the filters. */
function Kept({ address }: { address: QueueAddress }) {
  const kept = { state: address.group, section: address.section, desk: address.own ? 'own' : '', held: address.held }
  return Object.entries(kept).map(
    ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
  )
}

/** The parts of the queue with how much waits in each; empty ones have no place. */
function Groups({ address, counts, seat: { messages } }: Parameters<typeof QueueFilters>[0]) {
  const { filter } = messages.queue
  const groups = [
    { group: '' as const, label: filter.every, count: total(counts) },
    ...QUEUE_GROUPS.map((group) => ({ group, label: messages.review.groups[group], count: counts[group] })),
  ].filter(({ group, count }) => count > 0 || group === '' || group === address.group)
  if (groups.length <= 2 && address.group === '') return null
  return (
    <nav
      aria-label={filter.group}
      className="mb-4 flex flex-wrap gap-1 max-md:-mx-4 max-md:flex-nowrap max-md:overflow-x-auto max-md:px-4"
    >
      {groups.map(({ group, label, count }) => (
        <Link
          key={group}
          href={queuePath({ ...address, group, after: '' })}
          prefetch={false}
          aria-current={group === address.group ? 'true' : undefined}
          className="touchable inline-flex min-h-8 shrink-0 items-center gap-1.5 rounded-[3px] px-2.5 hover:bg-hover aria-[current=true]:bg-ink aria-[current=true]:text-paper"
        >
          {label} <span className="text-[0.8125rem] tabular-nums opacity-70">{count}</span>
        </Link>
      ))}
    </nav>
  )
}

function total(counts: Record<QueueGroup, number>): number {
  return QUEUE_GROUPS.reduce((sum, group) => sum + counts[group], 0)
}
