import { getSchema } from '@tiptap/core'
import {
  chainCommands,
  deleteSelection,
  joinBackward,
  joinForward,
  lift,
  setBlockType,
  splitBlock,
  toggleMark,
  wrapIn,
} from '@tiptap/pm/commands'
import { Node } from '@tiptap/pm/model'
import { liftListItem, splitListItem, wrapInList } from '@tiptap/pm/schema-list'
import { type Command, EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDocument } from '../document/check.ts'
import { documentNodes } from '../document/nodes.ts'
import { randomDocument, seeded } from '../document/random-document.ts'
import { resolved } from '../document/resolve.ts'
import type { Edit } from './ranges.ts'
import { suggest, withoutInherited } from './suggest.ts'
import type { Suggester } from './suggester.ts'

const schema = getSchema(documentNodes())
const all = (decision: 'accept' | 'refuse') => (node: Node) => resolved(node, () => decision)
const accepted = all('accept')
const original = all('refuse')

/** Two people, each with names of their own for what they suggest. */
function people(): [Suggester, Suggester] {
  const person = (letter: string): Suggester => {
    let count = 0
    return {
      mine: (id) => id.startsWith(letter),
      newId: () => {
        count += 1
        return `${letter}${count}`
      },
    }
  }
  return [person('a'), person('b')]
}

function aDocument(seed: number): Node {
  const check = checkDocument(randomDocument(seeded(seed)))
  if (!check.ok) throw new Error(check.problem)
  return Node.fromJSON(schema, check.document)
}

/** What a command does to a text between two places, as the editor would be asked to. */
function edited(doc: Node, from: number, to: number, command: Command): Edit | null {
  const selection = TextSelection.between(doc.resolve(Math.min(from, to)), doc.resolve(Math.max(from, to)))
  const state = EditorState.create({ doc, selection })
  let done: Transaction | null = null
  try {
    command(state, (transaction) => {
      done = transaction
    })
  } catch {
    // Some selections ProseMirror's own commands can't work on, as from one box into another.
    return null
  }
  const transaction = done as Transaction | null
  return transaction?.docChanged ? { before: doc, after: transaction.doc, steps: transaction.steps } : null
}

const { bold, italic } = schema.marks
const { listItem, bulletList, heading, paragraph, blockquote, horizontalRule } = schema.nodes
if (!bold || !italic || !listItem || !bulletList || !heading || !paragraph || !blockquote || !horizontalRule) {
  throw new Error('a node is missing')
}

const put =
  (text: string): Command =>
  (state, dispatch) => {
    dispatch?.(state.tr.insertText(text))
    return true
  }
const backspace: Command = chainCommands(deleteSelection, joinBackward, (state, dispatch) => {
  const { from } = state.selection
  if (state.selection.$from.parentOffset === 0) return false
  dispatch?.(state.tr.delete(from - 1, from))
  return true
})
const rule: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(horizontalRule.create()))
  return true
}

const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('Đ', 'ệ', ' ', 'nghĩa', 'hoà bình').map(put) },
  { weight: 6, arbitrary: fc.constant(backspace) },
  { weight: 2, arbitrary: fc.constant(chainCommands(splitListItem(listItem), splitBlock)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Command>(
      chainCommands(deleteSelection, joinForward),
      toggleMark(bold),
      toggleMark(italic),
      setBlockType(heading, { level: 2 }),
      setBlockType(paragraph),
      wrapInList(bulletList),
      wrapIn(blockquote),
      liftListItem(listItem),
      lift,
      rule,
    ),
  },
)

const place = fc.double({ min: 0, max: 1, noNaN: true })
const anyEdit = fc.record({
  who: fc.nat({ max: 1 }),
  at: place,
  /** Mostly a cursor. */
  length: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.nat({ max: 30 }) }),
  command: anyCommand,
})

describe('a direct edit among suggestions', () => {
  const suggested = schema.nodeFromJSON({
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Có ' },
          { type: 'text', text: 'thêm', marks: [{ type: 'insertion', attrs: { id: 'b1', edge: false } }] },
          { type: 'text', text: ' và bớt', marks: [{ type: 'deletion', attrs: { id: 'b2', edge: false } }] },
        ],
      },
    ],
  })

  it('typed into one it belongs to none', () => {
    for (const at of [6, 10]) {
      const edit = edited(suggested, at, at, put('X'))
      if (!edit) throw new Error('nothing typed')
      const after = withoutInherited(edit)
      expect(after.nodeAt(at)?.text).toBe('X')
      expect(after.nodeAt(at)?.marks).toEqual([])
      expect(original(after).textContent).toContain('X')
      expect(accepted(after).textContent).toContain('X')
    }
  })

  it('that only formats decides nothing', () => {
    const edit = edited(suggested, 1, 15, toggleMark(bold))
    if (!edit) throw new Error('nothing formatted')
    const after = withoutInherited(edit)
    expect(original(after).textContent).toBe('Có  và bớt')
    expect(accepted(after).textContent).toBe('Có thêm')
  })
})

describe('an edit put as a suggestion', () => {
  const kinds = { suggested: 0, impossible: 0 }
  it('accepted is the edited text, refused the text before, to the letter, whoever edits where', () => {
    fc.assert(
      fc.property(fc.nat(), fc.array(anyEdit, { minLength: 1, maxLength: 10 }), (seed, edits) => {
        let doc = aDocument(seed)
        const start = doc
        const authors = people()
        for (const { who, at, length, command } of edits) {
          const from = Math.floor(at * doc.content.size)
          const edit = edited(doc, from, Math.min(from + length, doc.content.size), command)
          if (!edit) continue
          const suggestion = suggest(edit, authors[who] ?? authors[0])
          if (!suggestion.ok) {
            kinds.impossible += 1
            continue
          }
          kinds.suggested += 1
          const show = () =>
            [edit.before, edit.after, suggestion.transform.doc].map((each) => JSON.stringify(each)).join('\n')
          const after = suggestion.transform.doc
          after.check()
          if (!accepted(after).eq(accepted(withoutInherited(edit)))) throw new Error(`accepted:\n${show()}`)
          if (!original(after).eq(original(start))) throw new Error(`refused:\n${show()}`)
          doc = after
        }
      }),
      { numRuns: 4000 },
    )
    console.log(`▸ ${kinds.suggested} edits suggested, ${kinds.impossible} said to be impossible`)
    expect(kinds.suggested).toBeGreaterThan(kinds.impossible * 2)
  }, 120_000)
})
