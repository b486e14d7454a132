'use client'

import '../editor.css'
import '../blocks/blocks.css'
import '../find/find.css'
import '../link/link.css'
import '../paste/paste.css'
import '../suggesting/suggesting.css'
import '../view/view.css'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useSeenWhenLeft } from '#components/live/seen-when-left.tsx'
import { useMessages } from '#components/messages.tsx'
import { useSide } from '#components/side/side-context.tsx'
import { useHeadHeight } from '#components/ui/use-head-height.ts'
import type { Named } from '../fields/side-fields.tsx'
import { FoundContext } from '../find/field-marks.tsx'
import { useArticleFind } from '../find/use-article-find.ts'
import { usePastedArticle } from '../paste/use-pasted-article.tsx'
import { useDraft } from '../saving/use-draft.ts'
import { useServerText } from '../saving/use-server-text.ts'
import { usePresentBlock } from '../view/present-block.ts'
import { useView } from '../view/use-view.ts'
import { ViewPanel } from '../view/view-panel.tsx'
import { deskActs } from './desk-acts.ts'
import { DeskContext } from './desk-context.tsx'
import { type DeskDialog, DeskDialogs } from './desk-dialogs.tsx'
import { DeskHead } from './desk-head.tsx'
import { DeskNotices } from './desk-notices.tsx'
import { DeskSide } from './desk-side.tsx'
import { DeskTextContext } from './desk-text.ts'
import { DeskTextColumn } from './desk-text-column.tsx'
import { useDeskBody } from './use-desk-body.ts'
import { useDeskKeys } from './use-desk-keys.ts'
import type { WritingDeskProps } from './writing-desk-props.ts'

/** The desk of one article: its text, what looks after it, and what stands beside it. */
export function DeskOfArticle(props: WritingDeskProps) {
  const words = useMessages().editor
  const draft = useDraft(props)
  const { fields, change, autosave, state } = draft
  const side = useSide()
  const [open, setOpen] = useState<DeskDialog | null>(null)

  const deskElement = useRef<HTMLDivElement>(null)
  const textColumn = useRef<HTMLDivElement>(null)
  // Whoever opens a text came for it: the next Tab leads into its first field, and not through the whole frame of the page.
  useEffect(() => {
    if (document.activeElement === document.body) textColumn.current?.focus({ preventScroll: true })
  }, [])
  const body = useDeskBody(props, draft, deskElement, () => setOpen('link'))
  const { editor, suggesting } = body

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
  useDeskKeys(deskElement, deskActs({ autosave, find, view, suggesting, open: setOpen }))

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
              onFiles={body.files.bring}
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
                <DeskTextColumn
                  column={textColumn}
                  kind={props.kind}
                  content={props.content}
                  draft={draft}
                  body={body}
                  pasted={pasted}
                />
              </fieldset>
              <DeskSide
                page={props}
                draft={draft}
                editor={editor}
                suggesting={suggesting}
                locked={locked}
                captionWaiting={pasted.captionWaiting}
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
              pictures={body.pictures}
              pasted={pasted}
              hasLead={fields.lead !== null}
              onSignedIn={autosave.hurry}
              toBeginning={() => body.crossing.leave('kicker', 'next')}
            />
          </div>
        </FoundContext>
      </DeskTextContext>
    </DeskContext>
  )
}

function nameOf(list: readonly Named[], id: string | null): string | undefined {
  return list.find((each) => each.id === id)?.name
}
