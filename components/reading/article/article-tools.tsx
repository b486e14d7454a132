import type { ReactNode } from 'react'
import type { Edition } from '#components/reading/frame/edition.ts'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import type { PublishedArticle } from '#newsroom/reading/published.ts'

/**
 * Sharing, saving, printing. Links work by themselves and load nothing of other sites; what needs a script
 * (`reader/share.ts`, `reader/save-button.ts`) is shown only where it works. The script also reads from here which article
 * the page shows.
 * @param address the article's full address
 */
export function ArticleTools(props: { article: PublishedArticle; edition: Edition; address: string }) {
  const { article, edition, address } = props
  const words = edition.words.reader
  const shared = encodeURIComponent(address)
  return (
    <section
      aria-label={words.tools}
      data-article={article.number}
      data-address={address}
      data-title={article.title}
      data-section={article.section.name}
      className="article-tools no-print mt-8 border-t border-rule pt-3 font-sans text-[0.9375rem]"
    >
      <ul className="flex flex-wrap gap-x-6">
        <li data-needs="save">
          <button
            type="button"
            data-tool="save"
            data-save={words.save}
            data-remove={words.unsave}
            data-saving={words.saving}
            data-saved={words.saved}
            data-removed={words.unsaved}
            data-failed={words.saveFailed}
            data-full={words.saveFull}
            className={TOOL}
          >
            {words.save}
          </button>
        </li>
        <Tool needs="share" name="share">
          {words.share}
        </Tool>
        <li>
          <a href={`https://www.facebook.com/sharer/sharer.php?u=${shared}`} rel="nofollow noopener" className={TOOL}>
            {words.facebook}
          </a>
        </li>
        <li>
          <a href={`mailto:?subject=${encodeURIComponent(article.title)}&body=${shared}`} className={TOOL}>
            {words.email}
          </a>
        </li>
        <Tool needs="copy" name="copy" done={words.copied} failed={words.notCopied}>
          {words.copy}
        </Tool>
        <Tool needs="scripts" name="print">
          {words.print}
        </Tool>
        <li data-needs="save">
          <a href={publicPath.saved()} className={`${TOOL} text-muted`}>
            {words.savedTitle}
          </a>
        </li>
      </ul>
      <p role="status" className="text-muted" />
    </section>
  )
}

const TOOL = 'inline-flex min-h-11 cursor-pointer items-center hover:text-accent'

function Tool(props: {
  needs: 'scripts' | 'share' | 'copy'
  name: string
  done?: string
  failed?: string
  children: ReactNode
}) {
  const { needs, name, done, failed, children } = props
  return (
    <li data-needs={needs}>
      <button type="button" data-tool={name} data-done={done} data-failed={failed} className={TOOL}>
        {children}
      </button>
    </li>
  )
}
