import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { connection } from 'next/server'
import { ArticlePage } from '#components/reading/article/article-page.tsx'
import { Frame } from '#components/reading/frame/frame.tsx'
import { messagesFor } from '#messages/index.ts'
import { formatShort } from '#newsroom/format/dates.ts'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import { newsroomFilePath } from '#newsroom/media/files.ts'
import { newsroomPicturePath, publicPicturePath } from '#newsroom/media/media.ts'
import { lookAtArticle } from '#operations/previews/look-at-article.ts'
import { currentViewer } from '#server/people/session.ts'
import { edition } from '../../../../../(public)/edition.ts'
import { Missing } from '../../../../../(public)/missing.tsx'

type Props = { params: Promise<{ id: string }> }

export const metadata: Metadata = { robots: { index: false, follow: false } }

/** A working copy with the parts that readers' pages are made of, for staff who may read it. It has no other address. */
export default async function LookPage({ params }: Props) {
  await connection()
  const { id } = await params
  const viewer = await currentViewer()
  if (!viewer) redirect(newsroomPath.signIn(newsroomPath.article(id)))
  const read = await lookAtArticle(viewer, id)
  if (!read.ok) return <Missing />
  const { article, related, inSection, mediaIds, savedAt, suggestions } = read.look
  const set = await edition()
  const words = messagesFor(viewer.language).preview
  const saved = formatShort(savedAt, set.now, set.newspaper.timeZone, words.days)
  return (
    <>
      <aside aria-label={words.ribbon} className="bg-ink px-4 py-1.5 text-center font-sans text-[0.8125rem] text-paper">
        {words.own(saved)}
        {suggestions > 0 && ` · ${words.suggestions(suggestions)}`}
      </aside>
      <Frame edition={set} current={article.section.slug}>
        <ArticlePage
          article={{ ...article, title: article.title || words.untitled }}
          related={related}
          inSection={inSection}
          edition={set}
          address={null}
          fileSrc={newsroomFilePath}
          pictureSrc={({ fileKey }, size) => {
            const mediaId = mediaIds[fileKey]
            return mediaId === undefined ? publicPicturePath(fileKey, size) : newsroomPicturePath(mediaId, size)
          }}
        />
      </Frame>
    </>
  )
}
