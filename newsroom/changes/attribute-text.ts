import { isName } from './likeness.ts'
import { type TreeNode, textWithin } from './node.ts'
import { plainTextChanges, type TextRun } from './text-changes.ts'

/** What is said about a block in words (its credit, its source), with what changed in it; what is empty is left out. */
export type AttributeWords = { name: string; text: TextRun[] }

/** The attributes of a block that are there to be read; null for a side on which the block does not stand. */
export function attributeWords(before: TreeNode | null, after: TreeNode | null): AttributeWords[] {
  const names = new Set([...Object.keys(before?.attrs ?? {}), ...Object.keys(after?.attrs ?? {})])
  return [...names].flatMap((name) => {
    const [old, now] = [before, after].map((node) => node?.attrs?.[name] ?? '')
    if (isName(name) || typeof old !== 'string' || typeof now !== 'string' || old + now === '') return []
    return [{ name, text: plainTextChanges(old, now).runs }]
  })
}

/** All words of a small node within a line, its content and what is said about it. */
export function attributeText(before: TreeNode | null, after: TreeNode | null): TextRun[] {
  const [old, now] = [before, after].map((node) => (node ? textWithin(node) : ''))
  return [...plainTextChanges(old ?? '', now ?? '').runs, ...attributeWords(before, after).flatMap(({ text }) => text)]
}
