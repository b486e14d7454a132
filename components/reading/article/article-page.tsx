import type { Edition } from '#components/reading/frame/edition.ts'
import { FullMoment } from '#components/reading/pages/moment.tsx'
import { type FileFacts, publicFilePath } from '#newsroom/media/files.ts'
import { type PictureFacts, type PictureSize, publicPicturePath } from '#newsroom/media/media.ts'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import { sectionsDownTo } from '#newsroom/papers/sections.ts'
import type { PublishedArticle, Teaser } from '#newsroom/reading/published.ts'
import { glued } from '#newsroom/text/glue.ts'
import { readingMinutes } from '#newsroom/text/words.ts'
import { ArticleBody } from './article-body.tsx'
import { ArticleFigure } from './article-figure.tsx'
import { ArticleHeader, Sapo } from './article-header.tsx'
import { ArticleTools } from './article-tools.tsx'
import { Bylines } from './bylines.tsx'
import { CorrectionNotes } from './correction-notes.tsx'
import { InStory, SeriesWays } from './in-story.tsx'
import { MoreInSection, Related } from './related.tsx'

/** From this difference on, readers are told that what they read is newer than the article. */
const UPDATED_AFTER = 60_000

/** An article as readers read it. */
export function ArticlePage(props: {
  article: PublishedArticle
  related: Teaser[]
  inSection: Teaser[]
  edition: Edition
  /** The article's full address, for the printed sheet; null where readers have none. */
  address: string | null
  /** Where its pictures lie, if not where readers find them. */
  pictureSrc?: (facts: PictureFacts, size: PictureSize) => string
  /** The same of its recordings and documents. */
  fileSrc?: (fileId: string, facts: FileFacts) => string
}) {
  const { article, related, inSection, edition, address } = props
  const pictureSrc = props.pictureSrc ?? (({ fileKey }, size) => publicPicturePath(fileKey, size))
  const fileSrc = props.fileSrc ?? ((_, facts) => publicFilePath(facts))
  const { words, newspaper } = edition
  const { lead } = article
  const updated = article.updatedAt.getTime() - article.publishedAt.getTime() >= UPDATED_AFTER
  const minutes = readingMinutes(article.words)
  return (
    <div className="reading-page">
      {/* With nothing beside it the text moves to the middle. */}
      <article className={inSection.length > 0 ? 'reading' : 'reading reading-alone'}>
        <div className="reading-way">
          <Breadcrumb article={article} edition={edition} />
          <InStory article={article} edition={edition} />
        </div>
        <ArticleHeader kicker={article.kicker} title={glued(article.title)} />
        <div className="reading-facts furniture text-muted">
          <p>
            <FullMoment at={article.publishedAt} timeZone={newspaper.timeZone} />
          </p>
          {updated ? (
            <p>
              {words.updated} <FullMoment at={article.updatedAt} timeZone={newspaper.timeZone} />
            </p>
          ) : null}
          {minutes > 0 ? <p>{words.readingTime(minutes)}</p> : null}
        </div>
        <div className="reading-opening">
          <CorrectionNotes article={article} edition={edition} />
          <Sapo dateline={article.dateline} sapo={glued(article.sapo)} />
        </div>
        {lead ? (
          <div className={lead.height > lead.width ? 'reading-lead reading-lead-upright' : 'reading-lead'}>
            <ArticleFigure
              facts={lead}
              src={(size) => pictureSrc(lead, size)}
              caption={lead.caption}
              credit={lead.credit}
              alt={lead.alt}
              photo={words.photo}
              first
            />
          </div>
        ) : null}
        <div className="reading-text">
          <ArticleBody
            document={article.body}
            together
            pictures={article.pictures}
            pictureSrc={(_, facts, size) => pictureSrc(facts, size)}
            files={article.files}
            fileSrc={fileSrc}
            words={words}
          />
          <Bylines bylines={article.bylines} />
          <SeriesWays article={article} edition={edition} />
          <Topics article={article} edition={edition} />
          {address === null ? null : <ArticleTools article={article} edition={edition} address={address} />}
          {address === null ? null : (
            <p className="reading-address">
              {words.articleAddress}: {address}
            </p>
          )}
        </div>
      </article>
      <MoreInSection teasers={inSection} section={article.section} edition={edition} />
      <Related teasers={related} edition={edition} />
    </div>
  )
}

function Breadcrumb({ article, edition }: { article: PublishedArticle; edition: Edition }) {
  const { words } = edition
  return (
    <nav aria-label={words.breadcrumb} className="no-print furniture mb-4">
      <ol className="flex flex-wrap items-center gap-x-2">
        <li>
          <a
            href={publicPath.front()}
            className="flex min-h-9 items-center text-muted hover:text-accent pointer-coarse:min-h-11"
          >
            {words.home}
          </a>
        </li>
        {/* Only in a preview may an article be without a section. */}
        {sectionsDownTo(article.section, edition.sections).map((section) => (
          <li key={section.slug} className="flex items-center gap-x-2">
            <span aria-hidden="true" className="text-muted">
              /
            </span>
            <a
              href={publicPath.section(section.slug)}
              className="flex min-h-9 items-center font-semibold hover:text-accent pointer-coarse:min-h-11"
            >
              {section.name}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Topics({ article, edition }: { article: PublishedArticle; edition: Edition }) {
  if (article.topics.length === 0) return null
  return (
    <div className="no-print mt-8 flex max-w-(--measure) flex-wrap items-baseline gap-x-5 gap-y-1 border-t border-rule pt-3">
      <h2 className="furniture text-muted">{edition.words.topics}</h2>
      <ul className="contents">
        {article.topics.map((topic) => (
          <li key={topic.slug}>
            <a
              href={publicPath[topic.kind](topic.slug)}
              className="flex min-h-9 items-center font-sans text-[0.9375rem] hover:text-accent pointer-coarse:min-h-11"
            >
              {topic.name}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
