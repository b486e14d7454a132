import type { Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import type { EditorView } from '@tiptap/pm/view'
import { z } from 'zod'
import { embedFrom, type Video } from '#newsroom/document/embed-address.ts'
import { isLinkAddress } from '#newsroom/document/link-address.ts'
import { insertVideo } from '../blocks/insert-new.ts'
import { whenSettled } from '../saving/settled.ts'

/** What an address that was pasted by itself turns out to be. */
export type PastedAddress = { href: string; video: Video | null; number: number | null }

const WEB = /^https?:\/\/\S+$/i
/** An article's number ends its address. */
const ARTICLE = /^\/[^/]+\/[^/]*-(\d{1,9})$/

/**
 * Reads a paste that is one web address and nothing else; null for any other.
 * @param origin of this newspaper: its own articles are linked by their path, wherever the newspaper moves
 */
export function addressPasted(text: string, origin: string): PastedAddress | null {
  const typed = text.trim()
  if (!WEB.test(typed) || !isLinkAddress(typed)) return null
  const url = new URL(typed)
  const own = url.origin === origin
  const href = own && !/^\/(newsroom|xem-truoc|api)(\/|$)/.test(url.pathname) ? url.pathname + url.search : typed
  const number = own ? (ARTICLE.exec(url.pathname)?.[1] ?? null) : null
  return { href, video: embedFrom(typed), number: number === null ? null : Number(number) }
}

/**
 * Takes an address that is pasted by itself: over chosen words it is where they lead; on a line of its own a video becomes
 * its card and an article of this newspaper its title; anywhere else it is a link. Each is a step of its own to be taken
 * back: first the card or the title, then the link.
 * @returns false where it is none, or where no link may stand
 */
export function pasteAddress(editor: Editor, view: EditorView, text: string): boolean {
  const pasted = addressPasted(text, location.origin)
  const { link } = view.state.schema.marks
  const { $from, $to, empty } = view.state.selection
  if (pasted === null || link === undefined || !$from.sameParent($to) || !$from.parent.type.allowsMarkType(link)) {
    return false
  }
  const ownLine = $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0
  whenSettled(editor, () => {
    const { state } = editor
    const { from, to } = state.selection
    const mark = link.create({ href: pasted.href })
    const transaction = closeHistory(state.tr).setMeta('paste', true).setMeta('uiEvent', 'paste')
    if (empty) transaction.insert(from, state.schema.text(text.trim(), [mark])).removeStoredMark(link)
    else transaction.addMark(from, to, mark)
    editor.view.dispatch(transaction.scrollIntoView())
    editor.view.dispatch(closeHistory(editor.state.tr))
    if (!empty || isSuggested(editor, from, text.trim().length)) return
    if (ownLine && pasted.video) becomeVideo(editor, from, text.trim().length, pasted.video)
    else if (pasted.number !== null) void becomeTitle(editor, pasted.number, pasted.href, text.trim())
  })
  return true
}

/** What was put in as a suggestion stays as it was put in: the desk decides about it first. */
function isSuggested(editor: Editor, from: number, length: number): boolean {
  const { doc, schema } = editor.state
  return schema.marks.insertion !== undefined && doc.rangeHasMark(from, from + length, schema.marks.insertion)
}

/** The line gives its place to the video. */
function becomeVideo(editor: Editor, from: number, length: number, video: Video): void {
  editor.view.dispatch(closeHistory(editor.state.tr).delete(from, from + length))
  insertVideo(editor, video)
}

const FOUND = z.object({ ok: z.literal(true), items: z.array(z.object({ title: z.string() })) })

/** The address gives way to the title of the article it leads to, where it still stands as it was pasted. */
async function becomeTitle(editor: Editor, number: number, href: string, text: string): Promise<void> {
  const answer = await fetch(`/api/articles?number=${number}`)
    .then((response) => response.json())
    .catch(() => null)
  const title = FOUND.safeParse(answer).data?.items[0]?.title
  if (!title || editor.isDestroyed) return
  whenSettled(editor, () => {
    const { doc, schema } = editor.state
    const link = schema.marks.link?.create({ href })
    let place: number | null = null
    doc.descendants((node, position) => {
      if (node.isText && node.text === text && link?.isInSet(node.marks)) place = position
    })
    if (place === null || !link) return
    const transaction = closeHistory(editor.state.tr).replaceWith(
      place,
      place + text.length,
      schema.text(title, [link]),
    )
    editor.view.dispatch(transaction)
    editor.view.dispatch(closeHistory(editor.state.tr))
  })
}
