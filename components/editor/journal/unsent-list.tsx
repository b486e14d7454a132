'use client'

import '../editor.css'
import Link from 'next/link'
import { useEffect, useState } from 'react'
import { articlePath } from '#components/ui/article-path.ts'
import { formatTimestamp } from '#newsroom/format/dates.ts'
import { useMessages } from '../../messages.tsx'
import { type LeftBehind, textsLeftBehind } from './left-behind.ts'
import { WholeText } from './whole-text.tsx'

/** The articles of which this machine holds something that the server has not; mostly none, and then nothing is shown. */
export function UnsentList({ viewerId, timeZone }: { viewerId: string; timeZone: string }) {
  const { unsent } = useMessages().saving
  const [texts, setTexts] = useState<LeftBehind[]>([])
  useEffect(() => {
    let gone = false
    void textsLeftBehind(viewerId).then((found) => {
      if (!gone) setTexts(found)
    })
    return () => {
      gone = true
    }
  }, [viewerId])
  if (texts.length === 0) return null
  return (
    <section aria-labelledby="unsent-list" className="mb-8 border-l-2 border-ink pl-4">
      <h2 id="unsent-list" className="font-semibold">
        {unsent.listTitle}
      </h2>
      <p className="text-[0.8125rem] text-muted">{unsent.listHint}</p>
      <ul className="mt-2 grid gap-2">
        {texts.map((text) => (
          <li key={text.pageId}>
            <Link href={articlePath(text.articleId)} prefetch={false} className="underline underline-offset-2">
              {text.content.title || unsent.untitled}
            </Link>{' '}
            <span className="text-muted">{unsent.written(formatTimestamp(new Date(text.at), timeZone))}</span>
            <WholeText content={text.content} />
          </li>
        ))}
      </ul>
    </section>
  )
}
