'use client'

import type { ArticleContent } from '#newsroom/articles/article.ts'
import { everyWord } from '#newsroom/document/plain-text.ts'
import { useMessages } from '../../messages.tsx'

/** The words of a text, to be copied by hand: it works in every browser, whatever else does not. */
export function WholeText({ content }: { content: ArticleContent }) {
  const { unsent } = useMessages().saving
  const parts = [content.kicker, content.title, content.dateline, content.sapo, everyWord(content.body)]
  return (
    <details>
      <summary className="desk-summary">{unsent.copy}</summary>
      <textarea
        readOnly
        rows={8}
        lang="vi"
        aria-label={unsent.copy}
        className="desk-input mt-2 w-full"
        value={parts.filter((part) => part !== '').join('\n\n')}
        onFocus={(event) => event.target.select()}
      />
    </details>
  )
}
