import type { Editor } from '@tiptap/core'
import { isHistoryTransaction } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import type { FieldTexts, FindField } from './found.ts'

type Side = { body: Node; fields: FieldTexts }

/**
 * Fields have no part in the history of the body. What was replaced in both at once is taken back in both at once: when
 * the history brings the body back to where it was before, the fields follow, where they are still as they were left.
 */
export function followHistory(
  editor: Editor,
  pairs: { before: Side; after: Side }[],
  fields: { read: () => FieldTexts; write: (changed: FieldTexts) => void },
): () => void {
  const follow = ({ transaction }: { transaction: Transaction }) => {
    if (!transaction.docChanged || !isHistoryTransaction(transaction)) return
    for (const { before, after } of pairs) {
      for (const [left, reached] of [
        [after, before],
        [before, after],
      ] as const) {
        if (!transaction.before.eq(left.body) || !transaction.doc.eq(reached.body)) continue
        fields.write(stillAs(left.fields, fields.read(), reached.fields))
      }
    }
  }
  editor.on('transaction', follow)
  return () => {
    editor.off('transaction', follow)
  }
}

/** Of the wanted texts those whose fields still have what they were left with. */
export function stillAs(left: FieldTexts, present: FieldTexts, wanted: FieldTexts): FieldTexts {
  const names = Object.keys(wanted) as FindField[]
  return Object.fromEntries(
    names.filter((name) => present[name] === left[name]).map((name) => [name, wanted[name]]),
  ) as FieldTexts
}
