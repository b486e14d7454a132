import Link from 'next/link'
import type { Messages } from '#messages/index.ts'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import type { PersonView } from '#newsroom/people/person-view.ts'
import { desksOf } from '#newsroom/people/rank.ts'
import { rightsOf } from './rights-of.ts'

/** Everybody with an account. */
export function PeopleTable(props: {
  people: readonly PersonView[]
  sections: readonly { id: string; name: string }[]
  viewerId: string
  messages: Messages
}) {
  const { people, sections, viewerId, messages } = props
  const { people: words, workflow } = messages
  const namesOf = (person: PersonView) => {
    const desks = desksOf(person)
    if (typeof desks === 'string') return desks === 'all' ? words.allSections : ''
    return sections
      .filter((section) => desks.includes(section.id))
      .map((section) => section.name)
      .join(', ')
  }
  const head = 'py-1.5 pr-3 font-normal'
  const cell = 'py-1 pr-3 [overflow-wrap:anywhere] text-[0.8125rem] text-muted'
  return (
    <table className="w-full table-fixed border-collapse">
      <caption className="sr-only">{words.title}</caption>
      <thead className="max-md:sr-only">
        <tr className="border-b border-rule text-left text-[0.8125rem] text-muted">
          <th scope="col" className={head}>
            {words.name}
          </th>
          <th scope="col" className={`${head} w-44 max-md:hidden`}>
            {words.role}
          </th>
          <th scope="col" className={`${head} w-64 max-lg:hidden`}>
            {words.sections}
          </th>
          <th scope="col" className={`${head} w-72 max-xl:hidden`}>
            {words.email}
          </th>
          <th scope="col" className={`${head} w-36 max-md:hidden`}>
            {words.state}
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id} data-about={person.id} className="relative border-b border-rule hover:bg-ground">
            <td className="h-10 py-2 pr-3 md:py-1">
              <Link
                href={newsroomPath.person(person.id)}
                prefetch={false}
                data-row-link=""
                className={`font-semibold outline-offset-4 after:absolute after:inset-0 hover:underline ${person.blockedAt ? 'text-muted' : ''}`}
              >
                {person.name}
              </Link>
              {person.id === viewerId && <span className="text-muted"> ({words.you})</span>}
              <div className="flex flex-wrap gap-x-2 text-[0.8125rem] text-muted md:hidden">
                <span>{rightsOf(workflow, person)}</span>
                <span>{namesOf(person)}</span>
                {person.blockedAt && <span className="text-wrong">{words.blocked}</span>}
              </div>
            </td>
            <td className={`${cell} max-md:hidden`}>{rightsOf(workflow, person)}</td>
            <td className={`${cell} max-lg:hidden`}>{namesOf(person)}</td>
            <td className={`${cell} max-xl:hidden`}>{person.email}</td>
            <td className={`${cell} max-md:hidden`}>
              {person.blockedAt ? <span className="text-wrong">{words.blocked}</span> : words.active}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
