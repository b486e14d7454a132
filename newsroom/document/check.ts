import { getSchema } from '@tiptap/core'
import { Fragment, type Mark, Node, type Schema } from '@tiptap/pm/model'
import { LIMITS } from '../kit/limits.ts'
import { cleanLetters } from '../text/clean-letters.ts'
import { jsonOf } from './json.ts'
import { nodeFacts } from './node-facts.ts'
import { documentNodes } from './nodes.ts'
import { isSuggestion } from './resolve.ts'
import type { DocumentNode } from './types.ts'

/** What became of JSON that claims to be a body. `problem` is for the log and for the editor's developers. */
export type DocumentCheck = { ok: true; document: DocumentNode } | { ok: false; problem: string; tooLong?: true }

let schema: Schema | undefined

/** The ProseMirror schema of a body, made once. */
export function documentSchema(): Schema {
  schema ??= getSchema(documentNodes())
  return schema
}

/**
 * Turns JSON from outside into a body, or says why not. Whatever comes, it answers: it never throws, and nothing is
 * walked recursively before its depth is known. The body that comes back is canonical: text in NFC and in the
 * letters that are meant, neighbouring texts with the same marks joined. What this release does not know is refused, never dropped.
 */
export function checkDocument(json: unknown): DocumentCheck {
  try {
    if (isEmpty(json)) return { ok: true, document: { type: 'doc', content: [{ type: 'paragraph' }] } }
    const problem = shapeProblem(json)
    if (problem !== null) return problem
    const node = Node.fromJSON(documentSchema(), json)
    const surplus = whatIsTooMany(node)
    if (surplus !== null) return { ok: false, problem: surplus, tooLong: true }
    if (node.type !== documentSchema().topNodeType) return { ok: false, problem: 'not a document' }
    node.check()
    const clean = cleaned(node)
    // Cleaning can only shorten, but an address or an id may lose what made it one.
    clean.check()
    return { ok: true, document: jsonOf<DocumentNode>(clean) }
  } catch (error) {
    return { ok: false, problem: error instanceof Error ? error.message.slice(0, 300) : 'unreadable' }
  }
}

function isEmpty(json: unknown): boolean {
  if (json === undefined || json === null) return true
  if (typeof json !== 'object' || !('type' in json) || json.type !== 'doc') return false
  return !('content' in json) || (Array.isArray(json.content) && json.content.length === 0)
}

/** Depth, number, length and keys, looked at with a list of our own instead of the call stack. */
function shapeProblem(json: unknown): Extract<DocumentCheck, { ok: false }> | null {
  // A node and the array it lies in are two levels of JSON.
  const deepest = LIMITS.depth * 2
  let nodes = 0
  let objects = 0
  let letters = 0
  const waiting: { value: object; key: string; depth: number }[] = []
  const wait = (value: unknown, key: string, depth: number) => {
    if (typeof value === 'string') letters += value.length
    if (typeof value === 'object' && value !== null) waiting.push({ value, key, depth })
  }
  wait(json, 'content', 1)
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, key, depth } = next
    if (depth > deepest) return { ok: false, problem: `deeper than ${LIMITS.depth}` }
    if (Object.hasOwn(value, '__proto__')) return { ok: false, problem: 'key not allowed: __proto__' }
    const unknown = unknownAttribute(value, key)
    if (unknown !== null) return { ok: false, problem: `attribute not known: ${unknown}` }
    if (Array.isArray(value)) {
      for (const inner of value) wait(inner, key, depth + 1)
      continue
    }
    objects += 1
    if (key === 'content') nodes += 1
    // Attributes and marks cost time too, and a text has a handful of them at most.
    if (nodes > LIMITS.nodes || objects > LIMITS.nodes * 8) {
      return { ok: false, problem: `more than ${LIMITS.nodes} nodes`, tooLong: true }
    }
    for (const [name, inner] of Object.entries(value)) wait(inner, name, depth + 1)
    if (letters > LIMITS.letters) return { ok: false, problem: `more than ${LIMITS.letters} letters`, tooLong: true }
  }
  return null
}

/**
 * An attribute that says something which this release does not know. ProseMirror would drop it without a word: a server that
 * still runs beside a newer one refuses the text instead, and it stays with its writer until a newer one takes it.
 */
function unknownAttribute(value: object, key: string): string | null {
  if (!('type' in value) || !('attrs' in value) || typeof value.type !== 'string') return null
  if (typeof value.attrs !== 'object' || value.attrs === null) return null
  const { nodes, marks } = documentSchema()
  const known = (key === 'marks' ? marks : nodes)[value.type]?.spec.attrs ?? {}
  const said = Object.entries(value.attrs).find(([name, inner]) => !Object.hasOwn(known, name) && inner !== null)
  return said === undefined ? null : `${value.type.slice(0, 60)}.${said[0].slice(0, 60)}`
}

/** What costs more than its letters: each of these is looked up, noted and shown by itself. */
function whatIsTooMany(document: Node): string | null {
  let things = 0
  const suggestions = new Set<unknown>()
  document.descendants((node) => {
    if (nodeFacts(node.type.name)?.thing) things += 1
    for (const mark of node.marks) if (isSuggestion(mark)) suggestions.add(mark.attrs.id)
  })
  if (things > LIMITS.things) return `more than ${LIMITS.things} pictures and files`
  return suggestions.size > LIMITS.suggestions ? `more than ${LIMITS.suggestions} suggestions` : null
}

function cleaned(node: Node): Node {
  if (node.isText) return node
  const children: Node[] = []
  // Joined before composing, so that a letter and its mark find each other across a split.
  for (const child of Fragment.fromArray(node.content.content).content) {
    if (!child.isText) children.push(cleaned(child))
    else {
      const text = cleanText(child.text ?? '')
      if (text !== '') children.push(documentSchema().text(text, child.marks.map(cleanMark)))
    }
  }
  return node.type.create(cleanAttributes(node.attrs), Fragment.fromArray(children), node.marks)
}

function cleanMark(mark: Mark): Mark {
  return mark.type.create(cleanAttributes(mark.attrs))
}

function cleanAttributes(attributes: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, typeof value === 'string' ? cleanText(value) : value]),
  )
}

const HALF = /\p{Cs}/gu

/** A line break in a text is a node of its own; within a text it is no more than a blank. */
function cleanText(text: string): string {
  return cleanLetters(text.replace(/\r\n|[\r\n\t\v\f\u0085\u2028\u2029]/g, ' ').replace(HALF, ''))
}
