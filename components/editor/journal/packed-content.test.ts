import { expect, it } from 'vitest'
import { emptyContent } from '#newsroom/articles/article.ts'
import { everyNode } from '#newsroom/document/sample.ts'
import { packed, unpacked } from './packed-content.ts'

it('gives back every node and field as it was', () => {
  const content = { ...emptyContent(), title: 'Tít', lead: null, body: everyNode }
  expect(unpacked(packed(content))).toEqual(content)
  expect(packed(content).blocks).toHaveLength(everyNode.content.length)
})
