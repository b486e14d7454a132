import { formatDate } from '#newsroom/format/dates.ts'
import type { TopicHead } from '#newsroom/reading/published.ts'
import type { Edition } from '../frame/edition.ts'
import { PageHeading } from '../lists/block-heading.tsx'

/** The heading of the page of a topic, running story or series: its kind, its name, what it is about, and whether it has ended. */
export function TopicHeading({ topic, edition }: { topic: TopicHead; edition: Edition }) {
  const { words, newspaper } = edition
  const about = topic.description === '' ? {} : { under: topic.description }
  return (
    <>
      <PageHeading over={words.kinds[topic.kind]} {...about}>
        {topic.name}
      </PageHeading>
      {topic.closedAt ? (
        <p className="furniture -mt-3 pb-5 text-muted">
          {words.closed[topic.kind](formatDate(topic.closedAt, newspaper.timeZone))}
        </p>
      ) : null}
    </>
  )
}
