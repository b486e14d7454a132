import type { Caret } from './way-out.ts'

/** What decides where the lines of a text break. */
const SAME = [
  'width',
  'paddingLeft',
  'paddingRight',
  'borderLeftWidth',
  'borderRightWidth',
  'boxSizing',
  'font',
  'letterSpacing',
  'wordSpacing',
  'lineHeight',
  'textIndent',
  'textTransform',
  'tabSize',
] as const

/** Where the caret of a field stands. Its lines are looked up in a copy of the field that nobody sees. */
export function caretOf(area: HTMLTextAreaElement): Caret {
  const { value, selectionStart: start, selectionEnd: end } = area
  const copy = document.createElement('div')
  const style = getComputedStyle(area)
  for (const property of SAME) copy.style[property] = style[property]
  Object.assign(copy.style, {
    position: 'absolute',
    visibility: 'hidden',
    whiteSpace: 'pre-wrap',
    wordBreak: 'break-word',
  })
  const mark = document.createElement('span')
  mark.textContent = '\u200B'
  const last = mark.cloneNode(true) as HTMLElement
  const first = mark.cloneNode(true) as HTMLElement
  copy.append(first, value.slice(0, start), mark, value.slice(start), last)
  area.after(copy)
  const onFirstLine = mark.offsetTop === first.offsetTop
  const onLastLine = mark.offsetTop === last.offsetTop
  copy.remove()
  return { start, end, length: value.length, onFirstLine, onLastLine }
}
