import type { Metadata } from 'next'
import { Frame } from '#components/reading/frame/frame.tsx'
import { Notice } from '#components/reading/frame/notice.tsx'
import { answerWith } from '#server/http/answer.ts'
import { edition } from './edition.ts'
import { pictureOfPage } from './link-picture.ts'

/**
 * What stands at an address where there is nothing. A page renders it rather than throwing the framework's `notFound()`,
 * whose answer is an empty page that a script then fills: readers load no script. For the same reason there is no
 * `not-found.tsx` beside it: the framework would render that with every page.
 */
export async function Missing() {
  answerWith(404)
  const set = await edition()
  return (
    <Frame edition={set}>
      <Notice edition={set} title={set.words.notFound} text={set.words.notFoundText} />
    </Frame>
  )
}

/** The head of {@link Missing}. */
export async function missingMetadata(): Promise<Metadata> {
  return leavingMetadata((await edition()).words.notFound)
}

/** The head of a page that says that nothing, or nothing any more, is here: no search engine lists it. */
export async function leavingMetadata(title: string): Promise<Metadata> {
  const { newspaper } = await edition()
  return {
    title: `${title} – ${newspaper.name}`,
    robots: { index: false },
    openGraph: { title, siteName: newspaper.name, images: [pictureOfPage([], newspaper)] },
  }
}
