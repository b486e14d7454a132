import { cleanHtml } from '#components/editor/paste/reading/clean-html.ts'
import type { AnyNode } from '#newsroom/document/types.ts'
import { childrenOf } from '#newsroom/document/walk.ts'

/** Runs in the page: what a paste makes of HTML, and what the browser itself shows of it, both in words. */
export function compareWords(html: string): { shown: string[]; pasted: string[] } {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  const place = document.createElement('div')
  document.body.replaceChildren(place)
  place.append(...body.childNodes)
  const { blocks } = cleanHtml(html)
  // biome-ignore lint/performance/useDomNodeTextContent: what is shown is asked for, not what is there
  return { shown: wordsOf(place.innerText), pasted: wordsOf(blocks.map(textOf).join('\n')) }
}

/** The words as they are written, struck and raised ones too; each block by itself. */
function textOf(node: AnyNode): string {
  if (node.type === 'text') return node.text
  if (node.type === 'hardBreak') return '\n'
  const name = node.type === 'table' ? (node.attrs?.caption ?? '') : ''
  const isLine = node.type === 'paragraph' || node.type === 'heading' || node.type === 'figure'
  return [name, ...childrenOf(node).map(textOf)].join(isLine ? '' : '\n')
}

/** Without what is added on purpose: the marks of a quotation, the numbers of headings. */
function wordsOf(text: string): string[] {
  return text
    .replace(/[\u00AD\u200B\uFEFF“”‘’]/g, '')
    .normalize('NFC')
    .split(/\s+/)
    .filter((word) => word !== '' && !/^(\d+|[a-z]+)\.$/.test(word))
}

Object.assign(window, { compareWords })
