import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { connection } from 'next/server'
import { cache } from 'react'
import { ArticlePage } from '#components/reading/article/article-page.tsx'
import { articleJsonLd } from '#components/reading/article/structured-data.ts'
import { Frame } from '#components/reading/frame/frame.tsx'
import { JsonLd } from '#components/reading/frame/json-ld.tsx'
import { Notice } from '#components/reading/frame/notice.tsx'
import { articleNumberIn, type PublishedArticle } from '#newsroom/reading/published.ts'
import { readArticle } from '#operations/reading/read-article.ts'
import { answerWith } from '#server/http/answer.ts'
import { edition } from '../../edition.ts'
import { fullAddress } from '../../full-address.ts'
import { drawnHeadline, photograph } from '../../link-picture.ts'
import { leavingMetadata, Missing, missingMetadata } from '../../missing.tsx'
import { pageMetadata } from '../../page-metadata.ts'

type Props = { params: Promise<{ section: string; article: string }> }

const articleAt = cache(readArticle)

async function asked({ params }: Props) {
  await connection()
  const { section, article: segment } = await params
  const number = articleNumberIn(segment)
  if (number === null) return null
  const answer = await articleAt(number, `/${section}/${segment}`)
  if (answer.kind === 'missing') return null
  if (answer.kind === 'moved') permanentRedirect(answer.path)
  return answer
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const answer = await asked(props)
  if (!answer) return missingMetadata()
  if (answer.kind === 'gone') return leavingMetadata((await edition()).words.gone)
  const { article } = answer
  return pageMetadata({
    title: article.title,
    description: article.abstract,
    path: article.path,
    embeddable: true,
    openGraph: openGraph(article),
  })
}

export default async function Article(props: Props) {
  const answer = await asked(props)
  if (!answer) return <Missing />
  const set = await edition()
  if (answer.kind === 'gone') {
    answerWith(410)
    return (
      <Frame edition={set}>
        <Notice edition={set} title={set.words.gone} text={set.words.goneText} />
      </Frame>
    )
  }
  const { article, related, inSection } = answer
  return (
    <Frame edition={set} current={article.section.slug}>
      <ArticlePage
        article={article}
        related={related}
        inSection={inSection}
        edition={set}
        address={fullAddress(article.path)}
      />
      <JsonLd data={articleJsonLd(article, set, fullAddress)} />
    </Frame>
  )
}

function openGraph(article: PublishedArticle): NonNullable<Metadata['openGraph']> {
  return {
    type: 'article',
    publishedTime: article.publishedAt.toISOString(),
    modifiedTime: article.updatedAt.toISOString(),
    section: article.section.name,
    tags: article.topics.map((topic) => topic.name),
    authors: article.bylines.map((byline) => byline.name),
    images: [photograph(article.lead) ?? drawnHeadline(article)],
  }
}
