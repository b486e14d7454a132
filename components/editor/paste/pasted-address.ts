import type { Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import type { EditorView } from '@tiptap/pm/view'
import { z } from 'zod'
import { embedFrom, type Video } from '#newsroom/document/embed-address.ts'
import { isLinkAddress } from '#newsroom/document/link-address.ts'
import { insertVideo } from '../blocks/insert-new.ts'
import { whenSettled } from '../saving/settled.ts'

/** What an address that was pasted by itself turns out to be. */
export type PastedAddress = {
  href: string
  /** A page of this newspaper's. */
  own: boolean
  video: Video | null
  number: number | null
}

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
  return { href, own, video: embedFrom(typed), number: number === null ? null : Number(number) }
}

/**
 * Takes an address that is pasted by itself: over chosen words it is where they lead; on a line of its own a video becomes
 * its card, and an article its title; anywhere else it is a link, in which an article of this newspaper shows its title,
 * too. Each is a step of its own to be taken back: first the card or the title, then the link.
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
    else if (pasted.number !== null) void becomeTitle(editor, ownTitle(pasted.number), pasted.href, text.trim())
    else if (ownLine && !pasted.own) void becomeTitle(editor, foreignTitle(pasted.href), pasted.href, text.trim())
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
const TITLED = z.object({ ok: z.literal(true), title: z.string().nullable() })

async function ownTitle(number: number): Promise<string | undefined> {
  return FOUND.safeParse(await answerOf(`/api/articles?number=${number}`)).data?.items[0]?.title
}

/** Asked by the server, which asks no site that is not public. */
async function foreignTitle(href: string): Promise<string | null | undefined> {
  return TITLED.safeParse(await answerOf(`/api/links?${new URLSearchParams({ address: href })}`)).data?.title
}

function answerOf(address: string): Promise<unknown> {
  return fetch(address)
    .then((response) => response.json())
    .catch(() => null)
}

/** The address gives way to the title of the page it leads to, where it still stands as it was pasted. */
async function becomeTitle(
  editor: Editor,
  coming: Promise<string | null | undefined>,
  href: string,
  text: string,
): Promise<void> {
  const title = await coming
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
