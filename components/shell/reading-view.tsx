import type { Messages } from '#messages/index.ts'
import type { ArticleContent } from '#newsroom/articles/article.ts'
import { plainText } from '#newsroom/document/plain-text.ts'
import { type FileView, newsroomFilePath } from '#newsroom/media/files.ts'
import { type MediaView, newsroomPicturePath } from '#newsroom/media/media.ts'
import { ArticleBody } from '../reading/article/article-body.tsx'
import { ArticleFigure } from '../reading/article/article-figure.tsx'
import { ArticleHeader, Sapo } from '../reading/article/article-header.tsx'

/** A text as readers would see it, for who may read it and not write; also for versions that are kept. */
export function ReadingView(props: {
  content: ArticleContent
  media: Readonly<Record<string, MediaView>>
  files: Readonly<Record<string, FileView>>
  section: string
  topics: readonly string[]
  messages: Messages
}) {
  const { content, media, section, topics, messages } = props
  const { desk, site, editor } = messages
  const { lead } = content
  const empty = content.title === '' && content.sapo === '' && plainText(content.body) === ''
  if (empty && lead === null) return <p className="py-10 text-muted">{desk.article.nothingWritten}</p>
  return (
    <article data-reading className="mx-auto w-full max-w-[42.5rem] font-serif" lang="vi">
      {section && <p className="mb-3 font-sans text-[0.8125rem] text-muted">{section}</p>}
      <ArticleHeader kicker={content.kicker} title={content.title || desk.untitled} />
      <div className="mt-5">
        <Sapo dateline={content.dateline} sapo={content.sapo} />
      </div>
      {lead && (
        <div className="mt-6">
          <ArticleFigure
            facts={media[lead.mediaId] ?? null}
            src={(size) => newsroomPicturePath(lead.mediaId, size)}
            caption={lead.caption}
            credit={lead.credit}
            alt={lead.alt}
            photo={site.photo}
          />
        </div>
      )}
      <div className="mt-7">
        <ArticleBody
          document={content.body}
          pictures={media}
          pictureSrc={(mediaId, _facts, size) => newsroomPicturePath(mediaId, size)}
          files={props.files}
          fileSrc={(fileId) => newsroomFilePath(fileId)}
          words={site}
        />
      </div>
      {content.bylines.length > 0 && (
        <p className="mt-6 text-right text-[1.1875rem] font-bold">
          {content.bylines.map((byline) => byline.name).join(' – ')}
        </p>
      )}
      {topics.length > 0 && (
        <p className="mt-8 border-t border-rule pt-3 font-sans">
          <span className="text-muted">{editor.fields.topics}: </span>
          {topics.join(', ')}
        </p>
      )}
    </article>
  )
}
