'use client'

import '../editor.css'
import '../blocks/blocks.css'
import '../find/find.css'
import '../link/link.css'
import '../paste/paste.css'
import '../suggesting/suggesting.css'
import '../view/view.css'
import { EditorContent } from '@tiptap/react'
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useSeenWhenLeft } from '#components/live/seen-when-left.tsx'
import { useMessages } from '#components/messages.tsx'
import { useSide } from '#components/side/side-context.tsx'
import { SideTabs } from '#components/side/side-tabs.tsx'
import { useHeadHeight } from '#components/ui/use-head-height.ts'
import { useBodyFiles } from '../blocks/body-files.ts'
import { useBodyEditor } from '../body/body-editor.ts'
import { useBodyPictures } from '../body/body-pictures.ts'
import { useCrossing } from '../crossing/use-crossing.ts'
import { ArticleFields } from '../fields/article-fields.tsx'
import { type Named, SideFields } from '../fields/side-fields.tsx'
import { FoundContext } from '../find/field-marks.tsx'
import { isFindField } from '../find/find-bar.tsx'
import { useArticleFind } from '../find/use-article-find.ts'
import { OldLettersNotice } from '../old-letters/old-letters-notice.tsx'
import { usePastedArticle } from '../paste/use-pasted-article.tsx'
import { useRichPaste } from '../paste/use-rich-paste.tsx'
import { GoOnWriting } from '../saving/go-on-writing.tsx'
import { useDraft } from '../saving/use-draft.ts'
import { useServerText } from '../saving/use-server-text.ts'
import { SuggestingNotices } from '../suggesting/suggesting-notices.tsx'
import { SuggestionCard } from '../suggesting/suggestion-card.tsx'
import { SuggestionPanel } from '../suggesting/suggestion-panel.tsx'
import { useSuggesting } from '../suggesting/use-suggesting.ts'
import { UploadsInText } from '../uploads/uploads-in-text.tsx'
import { useDroppedBeside } from '../uploads/use-dropped-beside.ts'
import { usePresentBlock } from '../view/present-block.ts'
import { useView } from '../view/use-view.ts'
import { ViewPanel } from '../view/view-panel.tsx'
import { DeskContext } from './desk-context.tsx'
import { type DeskDialog, DeskDialogs } from './desk-dialogs.tsx'
import { DeskHead } from './desk-head.tsx'
import { DeskNotices } from './desk-notices.tsx'
import { DeskTextContext } from './desk-text.ts'
import { useDeskKeys } from './use-desk-keys.ts'
import { WordCount } from './word-count.tsx'
import type { WritingDeskProps } from './writing-desk-props.ts'

/** The desk of one article: its text, what looks after it, and what stands beside it. */
export function DeskOfArticle(props: WritingDeskProps) {
  const words = useMessages().editor
  const draft = useDraft(props)
  const { fields, change, autosave, state } = draft
  const side = useSide()
  const [open, setOpen] = useState<DeskDialog | null>(null)

  const editorNow = useRef<ReturnType<typeof useBodyEditor>>(null)
  const pictures = useBodyPictures(() => editorNow.current)
  const files = useBodyFiles(() => editorNow.current)
  const richPaste = useRichPaste(() => editorNow.current, { send: pictures.sendPasted, bring: pictures.bring })
  const present = useEditorNow(editorNow)
  const suggesting = useSuggesting({ ...props, authors: props.suggestions, editor: present })
  const deskElement = useRef<HTMLDivElement>(null)
  const textColumn = useRef<HTMLDivElement>(null)
  // Whoever opens a text came for it: the next Tab leads into its first field, and not through the whole frame of the page.
  useEffect(() => {
    if (document.activeElement === document.body) textColumn.current?.focus({ preventScroll: true })
  }, [])
  const crossing = useCrossing(deskElement, present, draft, richPaste.desk)
  useDroppedBeside((dropped) => {
    const target = present()
    if (target !== null) pictures.bring(dropped, target.state.selection.to)
  })
  const [fresh] = useState(() => nothingWritten(props.content))
  const editor = useBodyEditor(
    props.content.body,
    { label: words.fields.body, placeholder: words.placeholders.body },
    {
      changed: draft.bodyChanged,
      files: pictures.bring,
      link: () => setOpen('link'),
      leave: () => crossing.leave('body', 'previous'),
      paste: richPaste.desk,
      suggesting: suggesting.desk,
    },
  )
  editorNow.current = editor

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
      side?.show('fields')
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
    suggest: suggesting.toggle,
    nextSuggestion: suggesting.acts.next,
    previousSuggestion: suggesting.acts.previous,
    acceptSuggestion: suggesting.acts.accept,
    refuseSuggestion: suggesting.acts.refuse,
    fullScreen: () => view.fullScreen?.toggle(),
    help: () => setOpen('keys'),
  })

  useSeenWhenLeft(props.articleId, () => autosave.state().version)
  const serverText = useServerText(props, draft, editor, suggesting.tell)
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
  const text = useMemo(() => ({ editor, fields }), [editor, fields])
  useEffect(() => {
    editor?.setEditable(!locked, false)
  }, [editor, locked])

  return (
    <DeskContext value={desk}>
      <DeskTextContext value={text}>
        <FoundContext value={find.open ? find.results : null}>
          <div ref={deskElement} className="desk" data-focus-mode={view.focusMode || undefined}>
            <h1 className="sr-only">{fields.title || words.fields.title}</h1>
            <DeskHead
              draft={draft}
              editor={editor}
              timeZone={props.timeZone}
              stepBar={props.stepBar}
              view={view}
              find={find}
              suggesting={suggesting}
              onFiles={files.bring}
              open={setOpen}
            />

            <DeskNotices
              draft={draft}
              serverText={serverText}
              viewerId={props.viewer.id}
              timeZone={props.timeZone}
              naming={naming}
            />

            <div className="desk-columns" data-side={side?.shown || undefined}>
              <fieldset disabled={locked} className="contents">
                <ViewPanel view={view} desk={deskElement} editor={editor} fields={fields} />
                <div className="desk-text" ref={textColumn} tabIndex={-1}>
                  <div id="above-text" className="desk-above-text" />
                  {pasted.notice}
                  {richPaste.notice(editor)}
                  <OldLettersNotice editor={editor} fields={fields} change={change} />
                  <ArticleFields kind={props.kind} fields={fields} change={change} crossing={crossing} fresh={fresh} />
                  <SuggestingNotices suggesting={suggesting} />
                  <div className="relative">
                    <EditorContent editor={editor} className="desk-body-frame" />
                    <SuggestionCard editor={editor} suggesting={suggesting} />
                  </div>
                  <GoOnWriting editor={editor} />
                  <div className="mt-4 grid gap-4 border-t border-[var(--rule)] pt-3">
                    <WordCount editor={editor} sapo={fields.sapo} />
                    <UploadsInText editor={editor} {...pictures.uploads} />
                    <UploadsInText editor={editor} {...files.uploads} />
                  </div>
                </div>
              </fieldset>
              <SideTabs
                label={words.aboutArticle}
                panels={{
                  ...props.beside,
                  suggestions: (
                    <fieldset disabled={locked} className="contents">
                      {/* Anew when the editor is there: until its first transaction it would go on seeing none. */}
                      <SuggestionPanel
                        key={editor === null ? 'none' : 'made'}
                        editor={editor}
                        suggesting={suggesting}
                      />
                    </fieldset>
                  ),
                  fields: (
                    <fieldset disabled={locked} className="contents">
                      <SideFields
                        fields={fields}
                        change={change}
                        sections={props.sections}
                        topics={props.topics}
                        penNames={props.penNames}
                        mayUseLibrary={props.mayUseLibrary}
                        captionWaiting={pasted.captionWaiting}
                      />
                    </fieldset>
                  ),
                }}
              />
            </div>

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
              toBeginning={() => crossing.leave('kicker', 'next')}
            />
          </div>
        </FoundContext>
      </DeskTextContext>
    </DeskContext>
  )
}

/** Whether an article is as it was made: without words of its own in title, sapo and text. */
function nothingWritten({ kicker, title, sapo, body }: WritingDeskProps['content']): boolean {
  const [first, ...others] = body.content
  const empty = others.length === 0 && (first === undefined || (first.type === 'paragraph' && !first.content?.length))
  return kicker === '' && title === '' && sapo === '' && empty
}

/** Asks for the editor when it is needed: it is made after what asks. */
function useEditorNow(editor: RefObject<ReturnType<typeof useBodyEditor>>) {
  return useCallback(() => editor.current, [editor])
}

function nameOf(list: readonly Named[], id: string | null): string | undefined {
  return list.find((each) => each.id === id)?.name
}
