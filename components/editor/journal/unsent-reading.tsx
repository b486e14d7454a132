'use client'

import '../editor.css'
import { useEffect, useMemo, useState } from 'react'
import type { ArticleContent } from '#newsroom/articles/article.ts'
import { contentChanges } from '#newsroom/changes/content-changes.ts'
import { formatTimestamp } from '#newsroom/format/dates.ts'
import type { FileView } from '#newsroom/media/files.ts'
import type { MediaView } from '#newsroom/media/media.ts'
import { useMessages } from '../../messages.tsx'
import { FileShelfProvider } from '../blocks/file-shelf.tsx'
import { PictureShelfProvider } from '../body/picture-shelf.tsx'
import { meetingOf, merged } from '../saving/bring-together.ts'
import type { Naming } from '../saving/merge-choices.tsx'
import { ShownChanges } from '../saving/shown-changes.tsx'
import { forgetLeftBehind, type LeftBehind, textsLeftBehind } from './left-behind.ts'
import { usePutAside } from './use-put-aside.ts'
import { WholeText } from './whole-text.tsx'

type Named = { id: string; name: string }

/**
 * What this machine holds of an article that its writer can't write just now: it can be kept in the article's history,
 * or copied.
 */
export function UnsentReading(props: {
  articleId: string
  viewerId: string
  content: ArticleContent
  media: Record<string, MediaView>
  files: Record<string, FileView>
  sections: readonly Named[]
  topics: readonly Named[]
  timeZone: string
}) {
  const { articleId, viewerId } = props
  const [texts, setTexts] = useState<LeftBehind[]>([])
  useEffect(() => {
    let gone = false
    void textsLeftBehind(viewerId, articleId).then((found) => {
      if (!gone) setTexts(found)
    })
    return () => {
      gone = true
    }
  }, [viewerId, articleId])
  const naming: Naming = {
    section: (id) => props.sections.find((section) => section.id === id)?.name ?? '',
    topic: (id) => props.topics.find((topic) => topic.id === id)?.name ?? id,
  }
  return (
    <PictureShelfProvider media={props.media}>
      <FileShelfProvider files={props.files}>
        {texts.map((text) => (
          <Found
            key={text.pageId}
            text={text}
            present={props.content}
            timeZone={props.timeZone}
            naming={naming}
            done={() => setTexts((all) => all.filter((one) => one !== text))}
          />
        ))}
      </FileShelfProvider>
    </PictureShelfProvider>
  )
}

function Found(props: {
  text: LeftBehind
  present: ArticleContent
  timeZone: string
  naming: Naming
  done: () => void
}) {
  const { unsent } = useMessages().saving
  const { text, present, done } = props
  const { putAside, problem } = usePutAside(text, done)
  const { changes, nothingNew } = useMemo(() => {
    const { theirs, mine, base } = meetingOf(text.origins, text.content, present)
    const together = merged({ theirs, mine, base })
    const changes = contentChanges(theirs, together.content)
    return { changes, nothingNew: changes.same && together.conflicts.length === 0 }
  }, [text, present])
  useEffect(() => {
    if (nothingNew) void forgetLeftBehind(text).then(done)
  }, [nothingNew, text, done])
  if (nothingNew) return null

  const id = `unsent-${text.pageId}`
  return (
    <section aria-labelledby={id} className="desk desk-conflict desk-unsent">
      <h2 id={id} className="font-semibold">
        {unsent.title}
      </h2>
      <p className="max-w-prose text-sm">{unsent.explainReading(formatTimestamp(new Date(text.at), props.timeZone))}</p>
      <ShownChanges changes={changes} naming={props.naming} />
      <WholeText content={text.content} />
      <p>
        <button type="button" className="desk-button desk-button-main" onClick={() => void putAside()}>
          {unsent.putAside}
        </button>
      </p>
      <p role="alert" className="text-sm empty:hidden">
        {problem}
      </p>
    </section>
  )
}
