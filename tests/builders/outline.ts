import { numberText } from '#components/editor/paste/reading/numbering.ts'
import type { Block } from '#newsroom/document/types.ts'

const SIGNS = new Map<string, string>([
  ['bold', '*'],
  ['italic', '/'],
  ['raised', '^'],
  ['lowered', '_'],
  ['struck', '~'],
  ['underlined', '__'],
])

/**
 * The blocks in short: what they are, and their words with `*bold*`, `/italic/`, `^raised^`, `_lowered_`, `~struck~`,
 * `[links](to)` and `{notes}`.
 */
export function outline(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.type) {
      case 'paragraph':
        return [inlineOf(block.content)]
      case 'heading':
        return [`h${block.attrs.level} ${inlineOf(block.content)}`]
      case 'figure':
        return [`figure ${block.attrs.alt}: ${inlineOf(block.content)}`]
      case 'embed':
        return [`video ${block.attrs.video}`]
      case 'horizontalRule':
        return ['---']
      case 'bulletList':
      case 'orderedList':
        return block.content.flatMap(({ content, attrs }, n) => {
          const { start = 1, type = '1' } = block.type === 'orderedList' ? (block.attrs ?? {}) : {}
          const mark = block.type === 'bulletList' ? '-' : `${numberText(attrs?.value ?? start + n, type)}.`
          const [first = '', ...rest] = outline(content)
          return [`${mark} ${first}`, ...rest.map((line) => `  ${line}`)]
        })
      case 'blockquote':
        return outline(block.content).map((line) => `> ${line}`)
      case 'table':
        return [
          block.attrs?.caption ?? [],
          block.content.map(({ content }) =>
            content
              .map((cell) => {
                const { colspan, rowspan } = cell.attrs
                const span = colspan > 1 || rowspan > 1 ? `${colspan}x${rowspan} ` : ''
                return `|${cell.type === 'tableHeader' ? '=' : ' '}${span}${outline(cell.content).join(' / ')}`
              })
              .join(' '),
          ),
        ].flat()
      default:
        return [block.type]
    }
  })
}

function inlineOf(content: Extract<Block, { type: 'paragraph' }>['content'] = []): string {
  return content
    .map((inline) => {
      if (inline.type === 'hardBreak') return '⏎'
      if (inline.type === 'footnote') return `{${inline.attrs.text}}`
      return (inline.marks ?? []).reduce((text, mark) => {
        if (mark.type === 'link') return `[${text}](${mark.attrs.href})`
        const sign = SIGNS.get(mark.type) ?? '?'
        return `${sign}${text}${sign}`
      }, inline.text)
    })
    .join('')
}
