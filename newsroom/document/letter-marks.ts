import { Mark } from '@tiptap/core'

/** Letters above the line, as in `m²` and `10⁶`. */
export const Raised = letterMark({ name: 'raised', tag: 'sup', keys: 'Mod-.', excludes: 'raised lowered' })

/** Letters below the line, as in `CO₂`. */
export const Lowered = letterMark({ name: 'lowered', tag: 'sub', keys: 'Mod-,', excludes: 'raised lowered' })

/**
 * Words that no longer hold and are shown so to readers: an old price beside the new one. What an editor suggests to take
 * out is another mark (`deletion`), which readers never meet.
 */
export const Struck = letterMark({ name: 'struck', tag: 's', also: ['strike'], keys: 'Mod-Shift-x' })

/** Words with a line below them, where the line says something: the answer of a quiz, a changed word of a law. */
export const Underlined = letterMark({ name: 'underlined', tag: 'u', keys: 'Mod-u' })

/** Words that are read from right to left within a text that is not, with the signs that belong to them. */
export const RightToLeft = Mark.create({
  name: 'rightToLeft',
  parseHTML: () => [{ tag: 'bdi[dir="rtl"]' }, { tag: 'span[dir="rtl"]' }],
  renderHTML: () => ['bdi', { dir: 'rtl' }, 0],
})

/** How letters are set beside bold and italic: each an element of HTML, held by a key. */
function letterMark(options: { name: string; tag: string; also?: string[]; keys: string; excludes?: string }): Mark {
  const { name, tag, also = [], keys, excludes } = options
  return Mark.create({
    name,
    ...(excludes === undefined ? {} : { excludes }),
    parseHTML: () => [tag, ...also].map((each) => ({ tag: each })),
    renderHTML: () => [tag, 0],
    addKeyboardShortcuts: () => ({ [keys]: ({ editor }) => editor.commands.toggleMark(name) }),
  })
}
