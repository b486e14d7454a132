import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { checkDocument } from '../document/check.ts'
import type { Block } from '../document/types.ts'
import { LIMITS } from '../kit/limits.ts'
import { aContent, anyBody, anyEdits, edited, para } from './a-text.ts'
import { blockReplacements } from './block-replacements.ts'
import { mergeContents, resolveMerge } from './merge.ts'
import { canonical } from './node.ts'

const A = para('Chiều 28/7, tại Sở TN&MT tỉnh diễn ra hội nghị sơ kết phong trào thi đua.')
const B = para('Theo báo cáo tại hội nghị, toàn tỉnh đã mở 28 lớp tuyên truyền cho 3.000 người.')
const C = para('Các đại biểu thảo luận về nhiệm vụ sáu tháng cuối năm.')
const D = para('Hội nghị kết thúc cùng ngày.')

function merged(base: Block[], mine: Block[], theirs: Block[]) {
  const { content, conflicts } = mergeContents(aContent(base), aContent(mine), aContent(theirs))
  return { blocks: content.body.content, conflicts }
}

// Hundreds of documents each, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

describe('merging bodies', () => {
  it('takes what one side alone changed, also in neighbouring paragraphs', () => {
    const b = para('Theo báo cáo tại hội nghị, toàn tỉnh đã mở 29 lớp tuyên truyền cho 3.200 người.')
    const c = para('Các đại biểu thảo luận sôi nổi về nhiệm vụ sáu tháng cuối năm.')
    const extra = para('Phóng viên sẽ tiếp tục thông tin.')
    expect(merged([A, B, C, D], [A, b, C, D], [A, B, c, D, extra])).toEqual({
      blocks: [A, b, c, D, extra],
      conflicts: [],
    })
    expect(merged([A, B, C, D], [A, C, D], [A, B, c])).toEqual({ blocks: [A, c], conflicts: [] })
  })

  it('asks where both changed the same paragraph, with all three texts', () => {
    const mine = para('Theo báo cáo, toàn tỉnh đã mở 28 lớp tuyên truyền.')
    const theirs = para('Theo báo cáo tại hội nghị, toàn tỉnh đã mở 30 lớp tuyên truyền cho 3.000 người.')
    const result = merged([A, B, C], [A, mine, C], [A, theirs, C, D])
    expect(result.blocks).toEqual([A, mine, C, D])
    expect(result.conflicts).toEqual([
      { id: 'body-1', field: 'body', base: [B], mine: [mine], theirs: [theirs], at: 1 },
    ])
    const [a, m, t] = [aContent([A, B, C]), aContent([A, mine, C]), aContent([A, theirs, C, D])]
    expect(resolveMerge(a, m, t, { 'body-1': 'theirs' }).body.content).toEqual([A, theirs, C, D])
    expect(resolveMerge(a, m, t, { 'body-1': 'both' }).body.content).toEqual([A, mine, theirs, C, D])
    expect(resolveMerge(a, m, t, {}).body.content).toEqual([A, mine, C, D])
  })

  it('asks where one deleted what the other changed, and where one rewrote it beyond likeness', () => {
    const theirs = para('Theo báo cáo tại hội nghị, toàn tỉnh đã mở 30 lớp tuyên truyền cho 3.000 người.')
    const rewritten = para('Sáng nay trời mưa.')
    expect(merged([A, B, C], [A, C], [A, theirs, C]).conflicts).toMatchObject([{ mine: [], theirs: [theirs] }])
    expect(merged([A, B, C], [A, rewritten, C], [A, theirs, C]).conflicts).toMatchObject([
      { base: [B], mine: [rewritten], theirs: [theirs] },
    ])
  })

  it('asks where both wrote something at the same place, but not where one goes on from what the other has', () => {
    const x = para('Một.')
    const y = para('Hai.')
    expect(merged([A, B], [A, x, B], [A, y, B])).toMatchObject({
      blocks: [A, x, B],
      conflicts: [{ base: [], mine: [x], theirs: [y] }],
    })
    expect(merged([A, B], [A, x, B], [A, x, y, B])).toEqual({ blocks: [A, x, y, B], conflicts: [] })
  })

  it('keeps both halves of a paragraph that was cut in two within its conflict', () => {
    const first = para('Theo báo cáo tại hội nghị,')
    const second = para('toàn tỉnh đã mở 28 lớp tuyên truyền cho 3.000 người.')
    const theirs = para('Theo báo cáo tại hội nghị, toàn tỉnh đã mở 30 lớp tuyên truyền cho 3.000 người.')
    const result = merged([A, B, C], [A, first, second, C], [A, theirs, C])
    expect(result.conflicts).toMatchObject([{ base: [B], mine: [first, second], theirs: [theirs] }])
    expect(result.blocks).toEqual([A, first, second, C])
  })

  it('is the other text where only one side changed anything, whatever the texts', () => {
    fc.assert(
      fc.property(anyBody, anyBody, (one, other) => {
        const base = aContent(one)
        const changed = aContent(other)
        expect(mergeContents(base, changed, base)).toEqual({ content: changed, conflicts: [] })
        expect(mergeContents(base, base, changed)).toEqual({ content: changed, conflicts: [] })
        expect(mergeContents(base, changed, changed)).toEqual({ content: changed, conflicts: [] })
      }),
    )
  })

  it('loses nothing that either side wrote, and makes bodies that pass the check', () => {
    fc.assert(
      fc.property(anyBody, anyEdits, anyEdits, (base, left, right) => {
        const mine = edited(base, left, 'MINE ')
        const theirs = edited(base, right, 'THEIRS ')
        const { blocks, conflicts } = merged(base, mine, theirs)
        const found = canonical([blocks, conflicts])
        for (const block of [...mine, ...theirs]) {
          if (!base.some((each) => canonical(each) === canonical(block))) expect(found).toContain(canonical(block))
        }
        const check = checkDocument({ type: 'doc', content: blocks })
        expect(check).toMatchObject({ ok: true })
        expect(check.ok && canonical(check.document.content)).toBe(canonical(blocks))
      }),
    )
  })

  it('has the edits of both sides where they touch different blocks', () => {
    const words = fc.lorem({ maxCount: 12 })
    fc.assert(
      fc.property(fc.array(fc.tuple(words, fc.constantFrom('mine', 'theirs', 'none')), { minLength: 1 }), (plan) => {
        const texts = plan.map(([text], index) => `Đoạn ${index}: ${text}`)
        const base = texts.map(para)
        const by = (...sides: string[]) =>
          texts.map((text, index) => para(sides.includes(plan[index]?.[1] ?? '') ? `${text} Thêm câu này.` : text))
        expect(merged(base, by('mine'), by('theirs'))).toEqual({ blocks: by('mine', 'theirs'), conflicts: [] })
      }),
    )
  })
})

describe('merging fields', () => {
  const lead = { mediaId: 'anh1', caption: 'Đại biểu', credit: 'Hương', alt: 'Hội trường' }
  const base = aContent([A], { title: 'Tít', sapo: 'Sapo', topicIds: ['t1', 't2'], lead })

  it('goes field by field', () => {
    const mine = { ...base, title: 'Tít mới', sapo: 'Sapo của tôi' }
    const theirs = { ...base, kicker: 'Thi đua', sapo: 'Sapo của họ' }
    const { content, conflicts } = mergeContents(base, mine, theirs)
    expect(content).toMatchObject({ title: 'Tít mới', kicker: 'Thi đua', sapo: 'Sapo của tôi' })
    expect(conflicts).toEqual([
      { id: 'sapo', field: 'sapo', base: 'Sapo', mine: 'Sapo của tôi', theirs: 'Sapo của họ' },
    ])
    expect(resolveMerge(base, mine, theirs, { sapo: 'theirs' }).sapo).toBe('Sapo của họ')
  })

  it('takes the letters of both Unicode forms for the same', () => {
    const theirs = { ...base, title: 'Tít'.normalize('NFD') }
    expect(mergeContents(base, { ...base, title: 'Tít mới' }, theirs).conflicts).toEqual([])
  })

  it('adds and removes topics of both sides, and asks where there would be too many', () => {
    const mine = { ...base, topicIds: ['t1', 't2', 't3'] }
    expect(mergeContents(base, mine, { ...base, topicIds: ['t2', 't4'] }).content.topicIds).toEqual(['t2', 't3', 't4'])
    const many = (name: string) => Array.from({ length: LIMITS.topics }, (_, index) => `${name}${index}`)
    const { conflicts } = mergeContents(base, { ...base, topicIds: many('a') }, { ...base, topicIds: many('b') })
    expect(conflicts).toMatchObject([{ field: 'topics' }])
  })

  it('merges the words of the same lead picture one by one, and asks about two different pictures', () => {
    const caption = { ...base, lead: { ...lead, caption: 'Đại biểu thảo luận' } }
    const credit = { ...base, lead: { ...lead, credit: 'Hồ Xuân Hương' } }
    expect(mergeContents(base, caption, credit)).toMatchObject({
      content: { lead: { caption: 'Đại biểu thảo luận', credit: 'Hồ Xuân Hương' } },
      conflicts: [],
    })
    const other = { ...base, lead: { ...lead, mediaId: 'anh2' } }
    expect(mergeContents(base, caption, other).conflicts).toMatchObject([
      { field: 'lead', theirs: { mediaId: 'anh2' } },
    ])
    expect(mergeContents(base, caption, { ...base, lead: null }).conflicts).toMatchObject([{ field: 'lead' }])
  })
})

describe('replacing blocks', () => {
  it('turns one body into the other, whatever they are', () => {
    fc.assert(
      fc.property(anyBody, anyBody, anyEdits, (one, other, edits) => {
        for (const target of [other, edited(one, edits)]) {
          const replaced = blockReplacements(one, target).reduceRight<Block[]>(
            (now, { from, to, blocks }) => now.toSpliced(from, to - from, ...blocks),
            one,
          )
          expect(replaced).toEqual(target)
        }
      }),
    )
  })

  it('touches nothing but what changed', () => {
    expect(blockReplacements([A, B, C], [A, D, C])).toEqual([{ from: 1, to: 2, blocks: [D] }])
    expect(blockReplacements([A, B, C], [A, B, C])).toEqual([])
    expect(blockReplacements([A, B], [D, A, B, C])).toEqual([
      { from: 0, to: 0, blocks: [D] },
      { from: 2, to: 2, blocks: [C] },
    ])
  })
})
