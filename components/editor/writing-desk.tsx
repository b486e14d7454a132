'use client'

import './editor.css'
import './blocks/blocks.css'
import './find/find.css'
import './link/link.css'
import './paste/paste.css'
import './view/view.css'
import { EditorContent } from '@tiptap/react'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type { ArticleContent, ArticleKind } from '#newsroom/article.ts'
import type { FileView } from '#newsroom/files.ts'
import type { MediaView } from '#newsroom/media.ts'
import type { Language } from '#newsroom/roles.ts'
import { UploadList } from '../media/upload-list.tsx'
import { MessagesProvider, useMessages } from '../messages.tsx'
import { ArticleFields } from './article-fields.tsx'
import { useBodyFiles } from './blocks/body-files.ts'
import { FileShelfProvider } from './blocks/file-shelf.tsx'
import { LibraryRight } from './blocks/library-right.tsx'
import { useBodyEditor } from './body-editor.ts'
import { useBodyPictures } from './body-pictures.ts'
import type { PenName } from './byline-field.tsx'
import { DeskContext } from './desk-context.tsx'
import { type DeskDialog, DeskDialogs } from './desk-dialogs.tsx'
import { DeskHead } from './desk-head.tsx'
import { DeskNotices } from './desk-notices.tsx'
import { FoundContext } from './find/field-marks.tsx'
import { isFindField } from './find/find-bar.tsx'
import { useArticleFind } from './find/use-article-find.ts'
import { GoOnWriting } from './go-on-writing.tsx'
import { useRichPaste } from './paste/use-rich-paste.tsx'
import { PictureShelfProvider } from './picture-shelf.tsx'
import { type Named, SideFields } from './side-fields.tsx'
import { useDeskKeys } from './use-desk-keys.ts'
import { useDraft } from './use-draft.ts'
import { usePastedArticle } from './use-pasted-article.tsx'
import { useServerText } from './use-server-text.ts'
import { usePresentBlock } from './view/present-block.ts'
import { useHeadHeight } from './view/use-head-height.ts'
import { useView } from './view/use-view.ts'
import { ViewPanel } from './view/view-panel.tsx'
import { WordCount } from './word-count.tsx'

export type WritingDeskProps = {
  articleId: string
  kind: ArticleKind
  /** The version that `content` is. */
  version: number
  /** ISO 8601. */
  savedAt: string
  content: ArticleContent
  sections: Named[]
  topics: Named[]
  penNames: PenName[]
  /** The pictures in use, by id. */
  media: Record<string, MediaView>
  /** The recordings and documents in use, by id. */
  files: Record<string, FileView>
  viewer: { id: string; name: string }
  language: Language
  timeZone: string
  /** The page's workflow buttons and state; rendered inside the desk, so that they can call `useDesk`. */
  stepBar: ReactNode
  mayUseLibrary: boolean
}

/** Where an article is written: its text, what is said about it, and at each moment the truth about where it is saved. */
export function WritingDesk(props: WritingDeskProps) {
  return (
    <MessagesProvider language={props.language}>
      <PictureShelfProvider media={props.media}>
        <FileShelfProvider files={props.files}>
          <LibraryRight value={props.mayUseLibrary}>
            {/* Another article is another desk: nothing of the one may end up in the other. */}
            <DeskOf key={props.articleId} {...props} />
          </LibraryRight>
        </FileShelfProvider>
      </PictureShelfProvider>
    </MessagesProvider>
  )
}

function DeskOf(props: WritingDeskProps) {
  const words = useMessages().editor
  const draft = useDraft(props)
  const { fields, change, autosave, state } = draft
  const [sideShown, setSideShown] = useState(true)
  const [open, setOpen] = useState<DeskDialog | null>(null)

  const editorNow = useRef<ReturnType<typeof useBodyEditor>>(null)
  const pictures = useBodyPictures(() => editorNow.current)
  const files = useBodyFiles(() => editorNow.current)
  const richPaste = useRichPaste(() => editorNow.current, { send: pictures.sendPasted, bring: pictures.bring })
  const editor = useBodyEditor(
    props.content.body,
    { label: words.fields.body, placeholder: words.placeholders.body },
    { changed: draft.bodyChanged, files: pictures.bring, link: () => setOpen('link'), paste: richPaste.desk },
  )
  editorNow.current = editor

  const deskElement = useRef<HTMLDivElement>(null)
  const view = useView()
  useHeadHeight(deskElement)
  usePresentBlock(editor, view.focusMode)
  const find = useArticleFind({
    element: deskElement,
    editor,
    kind: props.kind,
    fields,
    change,
    showSide: () => {
      setSideShown(true)
      view.setFocusMode(false)
    },
  })
  useDeskKeys(deskElement, {
    save: () => void autosave.flush(),
    // Pressed again in its own field, the key is the browser's.
    find: () => !isFindField(document.activeElement) && find.show(false),
    replace: () => find.show(true),
    findNext: () => find.open && find.next(),
    findPrevious: () => find.open && find.previous(),
    outline: () => view.showOutline(!view.outline),
    counts: () => view.showCounts(!view.counts),
    focusMode: () => view.setFocusMode(!view.focusMode),
    fullScreen: () => view.fullScreen?.toggle(),
    help: () => setOpen('keys'),
  })

  const serverText = useServerText(props, draft, editor)
  const pasted = usePastedArticle(props.articleId, draft, editor, props.penNames)
  const naming = {
    section: (id: string | null) => nameOf(props.sections, id) ?? words.fields.noSection,
    topic: (id: string) => nameOf(props.topics, id) ?? id,
  }
  const locked = state.phase === 'refused' && state.refusal.code === 'locked'
  const desk = useMemo(
    () => ({ version: state.version, unsaved: state.unsaved, locked, flush: autosave.flush }),
    [autosave, state.version, state.unsaved, locked],
  )
  useEffect(() => {
    editor?.setEditable(!locked, false)
  }, [editor, locked])

  return (
    <DeskContext value={desk}>
      <FoundContext value={find.open ? find.results : null}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: files for the desk as a whole */}
        <div
          ref={deskElement}
          className="desk"
          data-focus-mode={view.focusMode || undefined}
          // A file dropped beside the text would otherwise replace the page.
          onDragOver={(event) => {
            if (event.dataTransfer.types.includes('Files')) event.preventDefault()
          }}
          onDrop={(event) => {
            if (event.dataTransfer.files.length === 0 || event.defaultPrevented) return
            event.preventDefault()
            if (editor !== null) pictures.bring([...event.dataTransfer.files], editor.state.selection.to)
          }}
        >
          <h1 className="sr-only">{fields.title || words.fields.title}</h1>
          <DeskHead
            draft={draft}
            editor={editor}
            timeZone={props.timeZone}
            stepBar={props.stepBar}
            view={view}
            find={find}
            onFiles={files.bring}
            side={{ shown: sideShown, show: setSideShown }}
            open={setOpen}
          />

          <DeskNotices
            draft={draft}
            serverText={serverText}
            viewerId={props.viewer.id}
            timeZone={props.timeZone}
            naming={naming}
          />

          <fieldset disabled={locked} className="desk-columns" data-side={sideShown || undefined}>
            <ViewPanel view={view} desk={deskElement} editor={editor} fields={fields} />
            <div className="desk-text">
              {pasted.notice}
              {richPaste.notice(editor)}
              <ArticleFields kind={props.kind} fields={fields} change={change} />
              <EditorContent editor={editor} className="desk-body-frame" />
              <GoOnWriting editor={editor} />
              <div className="mt-4 grid gap-4 border-t border-[var(--rule)] pt-3">
                <WordCount editor={editor} sapo={fields.sapo} />
                <UploadList {...pictures.uploads} />
                <UploadList {...files.uploads} />
              </div>
            </div>
            <section id="desk-side" className="desk-side" aria-label={words.aboutArticle} hidden={!sideShown}>
              <SideFields
                fields={fields}
                change={change}
                sections={props.sections}
                topics={props.topics}
                penNames={props.penNames}
                mayUseLibrary={props.mayUseLibrary}
                captionWaiting={pasted.captionWaiting}
              />
            </section>
          </fieldset>

          <DeskDialogs
            open={open}
            onOpen={setOpen}
            editor={editor}
            timeZone={props.timeZone}
            viewer={props.viewer}
            mayUseLibrary={props.mayUseLibrary}
            penNames={props.penNames}
            pictures={pictures}
            pasted={pasted}
            hasLead={fields.lead !== null}
            onSignedIn={autosave.hurry}
          />
        </div>
      </FoundContext>
    </DeskContext>
  )
}

function nameOf(list: readonly Named[], id: string | null): string | undefined {
  return list.find((each) => each.id === id)?.name
}
