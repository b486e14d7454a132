'use client'

import type { Editor } from '@tiptap/core'
import { type RefObject, useRef } from 'react'
import { useMessages } from '../../messages.tsx'
import { bringIntoView } from '../find/places.ts'
import { whenSettled } from '../saving/settled.ts'
import type { ArticleFields } from '../saving/use-draft.ts'
import { Counts } from './counts.tsx'
import { Outline } from './outline.tsx'
import type { View } from './use-view.ts'

/** What is shown of the article beside its text: outline and counts, as switched on. Beside it, or above where it is narrow. */
export function ViewPanel(props: {
  view: View
  desk: RefObject<HTMLElement | null>
  editor: Editor | null
  fields: ArticleFields
}) {
  const { view, desk, editor, fields } = props
  const words = useMessages().writing.view
  const panel = useRef<HTMLElement>(null)
  if (!view.outline && !view.counts) return null

  // Above the text it stands in the way of what was gone to.
  const gone = () => {
    const above = panel.current?.offsetWidth === panel.current?.parentElement?.offsetWidth
    if (above) view.showOutline(false)
  }
  const toHeading = (position: number) => {
    if (editor === null) return
    gone()
    whenSettled(editor, () => {
      editor
        .chain()
        .setTextSelection(position + 1)
        .focus(undefined, { scrollIntoView: false })
        .run()
      const heading = editor.view.nodeDOM(position)
      if (heading instanceof HTMLElement) bringIntoView(heading.getBoundingClientRect(), desk.current, true)
    })
  }
  const toTitle = () => {
    gone()
    desk.current?.querySelector<HTMLElement>('[data-find-field="title"]')?.focus({ preventScroll: true })
    window.scrollTo({ top: 0 })
  }
  return (
    <aside ref={panel} className="desk-view" aria-label={words.title}>
      {view.outline && <Outline editor={editor} title={fields.title} onTitle={toTitle} onHeading={toHeading} />}
      {view.counts && <Counts editor={editor} fields={fields} />}
    </aside>
  )
}
