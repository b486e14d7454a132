import type { Metadata } from 'next'
import { connection } from 'next/server'
import { ArticlePage } from '#components/reading/article/article-page.tsx'
import { PreviewRibbon } from '#components/reading/article/preview-ribbon.tsx'
import { Frame } from '#components/reading/frame/frame.tsx'
import { Notice } from '#components/reading/frame/notice.tsx'
import { messagesFor } from '#messages/index.ts'
import { PICTURE_SIZES, publicPicturePath } from '#newsroom/media/media.ts'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import { answerWith } from '#server/http/answer.ts'
import { edition } from '../../../(public)/edition.ts'
import { askedPreview } from '../../asked-preview.ts'

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await connection()
  const answer = await askedPreview((await params).token)
  const { newspaper } = await edition()
  const words = messagesFor(newspaper.language).preview
  const title = answer.kind === 'preview' ? answer.article.title || words.untitled : words.closedTitle
  return { title: `${title} – ${newspaper.name}`, robots: { index: false, follow: false, nocache: true } }
}

/** One version of an article as readers would see it, for whoever was given the address. */
export default async function PreviewPage({ params }: Props) {
  await connection()
  const { token } = await params
  const answer = await askedPreview(token)
  const set = await edition()
  const words = messagesFor(set.newspaper.language).preview
  if (answer.kind !== 'preview') {
    answerWith(answer.kind === 'gone' ? 410 : 404)
    return (
      <Frame edition={set}>
        <Notice edition={set} title={words.closedTitle} text={words.closedText} />
      </Frame>
    )
  }
  const { article, related, inSection, mediaIds } = answer
  return (
    <>
      <PreviewRibbon facts={answer.facts} edition={set} words={words} />
      <Frame edition={set} current={article.section.slug}>
        <ArticlePage
          article={{ ...article, title: article.title || words.untitled }}
          related={related}
          inSection={inSection}
          edition={set}
          address={null}
          fileSrc={(fileId) => publicPath.previewFile(token, fileId)}
          pictureSrc={({ fileKey }, size) => {
            const mediaId = mediaIds[fileKey]
            return mediaId === undefined
              ? publicPicturePath(fileKey, size)
              : publicPath.previewPicture(token, mediaId, PICTURE_SIZES[size])
          }}
        />
      </Frame>
    </>
  )
}
