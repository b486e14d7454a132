import { Fragment, type Mark, type Node, type NodeType } from '@tiptap/pm/model'

/** What becomes of a suggestion: it is taken, put aside, or stays open. */
export type Decision = 'accept' | 'refuse' | 'leave'
export type Decide = (id: string) => Decision

/** True for the marks of suggestions. */
export function isSuggestion(mark: Mark): boolean {
  return mark.type.name === 'insertion' || mark.type.name === 'deletion'
}

/** The id of the suggestion that a mark belongs to. */
export function suggestionId(mark: Mark): string {
  return String(mark.attrs.id)
}

/** True where not the block itself is meant but the break before it. */
export function isEdge(mark: Mark): boolean {
  return mark.attrs.edge === true
}

/** True where a node or anything in it carries a suggestion. */
export function hasSuggestions(node: Node): boolean {
  let found = node.marks.some(isSuggestion)
  node.descendants((inner) => {
    found ||= inner.marks.some(isSuggestion)
    return !found
  })
  return found
}

/**
 * A node with suggestions decided, each by its id. Nodes in which nothing is decided stay the same objects. What would
 * be left without what its kind needs is filled up (an empty paragraph in a cell), or goes with its content (a list).
 */
export function resolved(node: Node, decide: Decide): Node {
  if (node.isLeaf) return node
  const children: Node[] = []
  // What the last child holds while line after line is joined to it: made a node once, not with each of them.
  let line: Node[] | null = null
  const closeLine = () => {
    const last = children.at(-1)
    if (last && line) children.splice(-1, 1, last.copy(Fragment.fromArray(line)))
    line = null
  }
  let changed = false
  node.forEach((child) => {
    const fates = child.marks.filter(isSuggestion).map((mark) => ({ mark, fate: fateOf(mark, decide) }))
    if (fates.some(({ mark, fate }) => fate === 'goes' && (child.isInline || !isEdge(mark)))) {
      changed = true
      return
    }
    const inner = resolved(child, decide)
    const gone = child.childCount > 0 && inner.childCount === 0 && isShell(child.type)
    const marks = child.marks.filter((mark) => !fates.some((each) => each.mark === mark && each.fate !== 'open'))
    const next = marks.length === child.marks.length ? inner : inner.mark(marks)
    changed ||= next !== child || gone
    if (gone) return
    const before = children.at(-1)
    const joins = before !== undefined && fates.some(({ fate }) => fate === 'goes')
    if (joins && joinsLine(before, next)) {
      changed = true
      line ??= [...before.content.content]
      for (const inner of next.content.content) line.push(inner)
      return
    }
    closeLine()
    const last = children.at(-1)
    const whole = joins && last ? joined(last, next) : null
    if (whole) {
      changed = true
      children.splice(-1, 1, whole)
    } else children.push(next)
  })
  closeLine()
  if (!changed) return node
  const content = Fragment.fromArray(children)
  return node.type.create(
    node.attrs,
    isShell(node.type) && content.size === 0 ? content : filled(node, content),
    node.marks,
  )
}

function fateOf(mark: Mark, decide: Decide): 'goes' | 'stays' | 'open' {
  const decision = decide(suggestionId(mark))
  if (decision === 'leave') return 'open'
  return (mark.type.name === 'deletion') === (decision === 'accept') ? 'goes' : 'stays'
}

/** What is nothing without its content. */
function isShell(type: NodeType): boolean {
  return ['bulletList', 'orderedList', 'listItem', 'blockquote'].includes(type.name)
}

/** A line takes any number of what it takes one of: what stands in it already need not be looked through. */
function joinsLine(before: Node, after: Node): boolean {
  return before.isTextblock && after.isTextblock && before.type.validContent(after.content)
}

/** Two blocks without the break between them, or null where they can't be one. */
function joined(before: Node, after: Node): Node | null {
  if (before.isTextblock && after.isTextblock) {
    return joinsLine(before, after) ? before.copy(before.content.append(after.content)) : null
  }
  const { lastChild } = before
  const { firstChild } = after
  if (before.type !== after.type || before.type.name !== 'listItem' || !lastChild || !firstChild) return null
  const middle = joined(lastChild, firstChild)
  const head = before.content.cut(0, before.content.size - lastChild.nodeSize)
  const tail = after.content.cut(firstChild.nodeSize)
  return before.copy(head.append(Fragment.fromArray(middle ? [middle] : [lastChild, firstChild])).append(tail))
}

function filled(node: Node, content: Fragment): Fragment {
  const { type } = node
  if (type.validContent(content)) return content
  const before = type.contentMatch.fillBefore(content, true)
  if (before) return before.append(content)
  const after = type.contentMatch.matchFragment(content)?.fillBefore(Fragment.empty, true)
  return after ? content.append(after) : content
}
