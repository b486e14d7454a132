import { formatDate } from '#newsroom/format/dates.ts'
import type { PublishedCorrection } from '#newsroom/reading/published.ts'
import type { Edition } from '../frame/edition.ts'
import { FullMoment } from './moment.tsx'

/** The corrections, each with the article it is about: their titles are all the same by law. */
export function CorrectionList(props: { corrections: readonly PublishedCorrection[]; edition: Edition }) {
  const { corrections, edition } = props
  const { words, newspaper } = edition
  if (corrections.length === 0) return <p className="border-t border-rule py-16 text-muted">{words.noCorrections}</p>
  return (
    <ul className="max-w-[50rem] divide-y divide-rule border-t border-rule">
      {corrections.map((correction) => (
        <li key={correction.number} className="relative py-6">
          <p className="furniture text-muted">
            <FullMoment at={correction.publishedAt} timeZone={newspaper.timeZone} />
          </p>
          <h2 className="headline mt-1 text-[1.375rem]">
            <a href={correction.path} className="whole-story underline-on-hover">
              {correction.title}
            </a>
          </h2>
          {correction.corrects ? (
            <p className="mt-2 text-base">
              {words.correctsArticle}{' '}
              <a href={correction.corrects.path} className="relative z-1 text-accent underline underline-offset-2">
                “{correction.corrects.title}”
              </a>{' '}
              (
              {words.correctedWhere(
                correction.corrects.sectionName,
                formatDate(correction.corrects.publishedAt, newspaper.timeZone),
              )}
              )
            </p>
          ) : null}
          {(correction.statements.length > 0 ? correction.statements : [correction.abstract]).map((statement) => (
            <p key={statement} className="mt-2 leading-[1.55]">
              {statement}
            </p>
          ))}
        </li>
      ))}
    </ul>
  )
}
