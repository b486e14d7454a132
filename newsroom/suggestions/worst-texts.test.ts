import { expect, it } from 'vitest'
import { checkDocument } from '../document/check.ts'
import { asAccepted } from '../document/decided.ts'

it('thousands of paragraphs that are suggested to be one are joined in one go', () => {
  const paragraphs = Array.from({ length: 6600 }, (_, index) => ({
    type: 'paragraph',
    ...(index > 0 ? { marks: [{ type: 'deletion', attrs: { id: `s${index % 7}`, edge: true } }] } : {}),
    content: [
      { type: 'text', text: 'a' },
      { type: 'text', text: 'b', marks: [{ type: 'bold' }] },
    ],
  }))
  const check = checkDocument({ type: 'doc', content: paragraphs })
  if (!check.ok) throw new Error(check.problem)
  const before = process.cpuUsage()
  const { content } = asAccepted(check.document)
  const cost = process.cpuUsage(before).user / 1000
  expect(content).toHaveLength(1)
  expect(JSON.stringify(content).match(/"text":"a"/g)).toHaveLength(6600)
  // A tenth of it on an idle machine; with the square of the paragraphs it was three quarters of a second.
  expect(cost).toBeLessThan(400)
})
