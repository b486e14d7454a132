import { Frame } from '#components/site/frame.tsx'
import { Notice } from '#components/site/notice.tsx'
import { edition } from './edition.ts'

/** What stands at an address where there is nothing. */
export default async function NotFound() {
  const set = await edition()
  return (
    <Frame edition={set}>
      <Notice edition={set} title={set.words.notFound} text={set.words.notFoundText} />
    </Frame>
  )
}
