import type { Editor } from '@tiptap/core'
import { useEffect, useState } from 'react'
import { plainText } from '#newsroom/document/plain-text.ts'
import type { DocumentNode } from '#newsroom/document/types.ts'
import { TakenNotice } from '../desk/taken-notice.tsx'
import type { PenName } from '../fields/byline-field.tsx'
import { whenSettled } from '../saving/settled.ts'
import type { ArticleFields, Draft } from '../saving/use-draft.ts'
import type { TakenPaste } from './paste-fields.ts'
import { bylineFor, type PasteField, paragraphsOf, withByline } from './paste-fields.ts'

type Before = { fields: ArticleFields; body: DocumentNode }

/** Takes the parts of a pasted article into the fields and the text, and can take them back at once. */
export function usePastedArticle(articleId: string, draft: Draft, editor: Editor | null, penNames: readonly PenName[]) {
  const { fields, change, snapshot } = draft
  const [before, setBefore] = useState<Before | null>(null)
  const [captionWaiting, keepCaption] = useWaitingCaption(articleId, fields.lead !== null)

  const take = ({ fields: taken, replaceBody }: TakenPaste) => {
    if (editor === null) return
    const { body, ...present } = snapshot()
    whenSettled(editor, () => {
      const { title, dateline, sapo, caption, byline } = taken
      change({
        ...(title !== undefined && { title }),
        ...(dateline !== undefined && { dateline }),
        ...(sapo !== undefined && { sapo }),
        ...(byline !== undefined && { bylines: withByline(present.bylines, bylineFor(byline, penNames)) }),
        ...(caption !== undefined && present.lead !== null && { lead: { ...present.lead, caption } }),
      })
      if (caption !== undefined && present.lead === null) keepCaption(caption)
      if (taken.body !== undefined) putParagraphs(editor, taken.body, replaceBody)
      setBefore({ fields: present, body })
    })
  }
  const takeBack = () => {
    if (before === null || editor === null) return
    whenSettled(editor, () => {
      change(before.fields)
      editor.commands.setContent(before.body)
      setBefore(null)
    })
  }
  const present = (): Record<PasteField, string> => {
    const { body } = snapshot()
    return {
      title: fields.title,
      dateline: fields.dateline,
      sapo: fields.sapo,
      caption: fields.lead?.caption ?? captionWaiting,
      body: plainText(body),
      byline: fields.bylines.map(({ name }) => name).join(', '),
    }
  }
  const notice = before !== null && (
    <TakenNotice editor={editor} fields={fields} onUndo={takeBack} onGone={() => setBefore(null)} />
  )
  return { take, present, captionWaiting, notice }
}

function putParagraphs(editor: Editor, text: string, replace: boolean): void {
  const paragraphs = paragraphsOf(text)
  const { doc } = editor.state
  const last = doc.lastChild
  const emptyLast = last?.type.name === 'paragraph' && last.content.size === 0
  const end = doc.content.size
  const from = replace ? 0 : emptyLast ? end - 2 : end
  editor.chain().insertContentAt({ from, to: end }, paragraphs).run()
}

/** A caption whose picture has not come yet. It belongs to no picture and so to no version: this browser keeps it. */
function useWaitingCaption(articleId: string, hasLead: boolean): [string, (caption: string) => void] {
  const key = `caption-waiting:${articleId}`
  const [caption, setCaption] = useState('')
  useEffect(() => {
    setCaption(stored(() => localStorage.getItem(key)) ?? '')
  }, [key])
  useEffect(() => {
    if (hasLead) stored(() => localStorage.removeItem(key))
  }, [hasLead, key])
  const keep = (next: string) => {
    setCaption(next)
    stored(() => localStorage.setItem(key, next))
  }
  return [hasLead ? '' : caption, keep]
}

/** A browser may keep nothing, by setting or because it is full; the caption then lives as long as the page. */
function stored<T>(act: () => T): T | null {
  try {
    return act()
  } catch {
    return null
  }
}
