import { expect, it } from 'vitest'
import { documentSchema } from './check.ts'
import { NODE_FACTS, nodeFacts } from './node-facts.ts'

const { nodes } = documentSchema()

it('has facts of every node there is, and of no other', () => {
  expect(Object.keys(NODE_FACTS).sort()).toEqual(Object.keys(nodes).sort())
  for (const name of ['iframe', 'constructor', '__proto__', '']) expect(nodeFacts(name), name).toBeUndefined()
})

it('says of each node what the schema makes of it', () => {
  for (const [name, type] of Object.entries(nodes)) {
    const facts = nodeFacts(name)
    expect(facts?.leaf ?? false, `${name} is a leaf`).toBe(type.isLeaf && !type.isText)
    expect(facts?.words === 'inline', `${name} is inline`).toBe(type.isInline)
    if (type.isTextblock) expect(facts?.words, `${name} is a line`).toBe('line')
    const attributes = Object.keys(type.spec.attrs ?? {})
    if (facts?.thing) expect(attributes, name).toContain(facts.thing.by)
    if (facts?.also) expect(attributes, name).toContain(facts.also)
    if (facts?.first) expect(attributes, name).toContain(facts.first)
  }
  const insets = Object.values(nodes).filter((type) => type.isInGroup('inset'))
  expect(insets.map(({ name }) => name).filter((name) => !nodeFacts(name)?.beside)).toEqual([])
})

it('shows in a way of its own whatever is set beside the story, tables and notes', () => {
  const names = Object.keys(nodes)
  const beside = names.filter((name) => nodeFacts(name)?.beside)
  expect(names.filter((name) => nodeFacts(name)?.viewed).sort()).toEqual([...beside, 'footnote', 'table'].sort())
})
