import { expect, it } from 'vitest'
import { emptyContent } from '#newsroom/articles/article.ts'
import { readReply } from './draft-requests.ts'
import { sameContent } from './same-content.ts'

const basic = (status: number, answer: unknown) => readReply({ status, type: 'basic' }, answer)

it('reads our answers', () => {
  expect(basic(200, { ok: true, version: 3, savedAt: 'x' })).toEqual({ kind: 'saved', version: 3, savedAt: 'x' })
  expect(basic(409, { ok: false, refusal: { code: 'conflict', current: 9, keptVersionId: 'k' } })).toEqual({
    kind: 'conflict',
    current: 9,
    keptVersionId: 'k',
  })
  expect(basic(403, { ok: false, refusal: { code: 'held', by: 'An' } })).toEqual({
    kind: 'refused',
    refusal: { code: 'held', by: 'An' },
  })
})

it('understands answers of whatever stands between', () => {
  expect(basic(401, null)).toMatchObject({ refusal: { code: 'signed_out' } })
  expect(readReply({ status: 0, type: 'opaqueredirect' }, null)).toMatchObject({ refusal: { code: 'signed_out' } })
  expect(basic(413, '<html>')).toMatchObject({ refusal: { code: 'too_large' } })
  for (const status of [500, 502, 503, 504, 429, 408])
    expect(basic(status, null)).toMatchObject({ kind: 'unreachable' })
  expect(basic(500, { ok: false, refusal: { code: 'failed', id: 'x' } })).toMatchObject({ kind: 'unreachable' })
  // A page in place of an answer must not pass for "saved".
  expect(basic(200, null)).toMatchObject({ kind: 'unreachable' })
  expect(basic(200, { ok: true })).toMatchObject({ kind: 'unreachable' })
})

it('compares texts regardless of key order and Unicode form', () => {
  const content = { ...emptyContent(), title: 'Việt' }
  const { title, ...rest } = content
  expect(sameContent(content, { ...rest, title: title.normalize('NFD') })).toBe(true)
  expect(sameContent(content, { ...content, title: 'Viêt' })).toBe(false)
  expect(sameContent(content, { ...content, topicIds: ['a'] })).toBe(false)
  expect(
    sameContent({ ...content, lead: null }, { ...content, lead: { mediaId: 'a', caption: '', credit: '', alt: '' } }),
  ).toBe(false)
})
