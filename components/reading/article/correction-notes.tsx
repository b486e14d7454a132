import type { ReactNode } from 'react'
import type { Edition } from '#components/reading/frame/edition.ts'
import { formatDate } from '#newsroom/format/dates.ts'
import type { PublishedArticle } from '#newsroom/reading/published.ts'

/** The links that the press law asks for: from an article to its corrections, and from a correction to its article. */
export function CorrectionNotes({ article, edition }: { article: PublishedArticle; edition: Edition }) {
  const { words, newspaper } = edition
  const { corrects, corrections } = article
  const date = (at: Date) => formatDate(at, newspaper.timeZone)
  return (
    <>
      {corrects ? (
        <Note>
          {words.correctsArticle} <NoteLink path={corrects.path}>{`“${corrects.title}”`}</NoteLink> (
          {words.correctedWhere(corrects.sectionName, date(corrects.publishedAt))}).
        </Note>
      ) : null}
      {corrections.map((correction) => (
        <Note key={correction.path}>
          {words.wasCorrected(date(correction.publishedAt))}{' '}
          <NoteLink path={correction.path}>{words.readCorrection}</NoteLink>
        </Note>
      ))}
    </>
  )
}

function Note({ children }: { children: ReactNode }) {
  return (
    <p
      role="note"
      className="my-6 max-w-(--measure) border-y border-accent py-3 font-sans text-[0.9375rem] leading-relaxed"
    >
      {children}
    </p>
  )
}

function NoteLink({ path, children }: { path: string; children: ReactNode }) {
  return (
    <a href={path} className="font-semibold text-accent underline underline-offset-2">
      {children}
    </a>
  )
}
