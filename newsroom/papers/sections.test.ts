import { describe, expect, it } from 'vitest'
import { inMastheadOrder, nameWithParent, sectionsDownTo, withSectionsUnder } from './sections.ts'

const section = (id: string, position: number, parentId: string | null = null) => ({ id, name: id, position, parentId })

describe('sections in two levels', () => {
  const law = section('phap-luat', 2, 'thoi-su')
  const world = section('the-gioi', 1, 'thoi-su')
  const news = section('thoi-su', 2)
  const sport = section('the-thao', 1)
  const all = [law, news, world, sport]

  it('stand in the order of the masthead, each followed by those under it', () => {
    expect(inMastheadOrder(all).map(({ id }) => id)).toEqual(['the-thao', 'thoi-su', 'the-gioi', 'phap-luat'])
  })

  it('are in the masthead themselves where what they are under is not there', () => {
    expect(inMastheadOrder([law, sport]).map(({ id }) => id)).toEqual(['the-thao', 'phap-luat'])
  })

  it('of the same place keep one order', () => {
    const twins = [section('b', 1), section('a', 1)]
    expect(inMastheadOrder(twins).map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it('are named with the one above them where both levels are chosen from', () => {
    expect(nameWithParent(law, all)).toBe('thoi-su › phap-luat')
    expect(nameWithParent(news, all)).toBe('thoi-su')
  })

  it('reach those under them, and no others', () => {
    expect(withSectionsUnder(['thoi-su'], all)).toEqual(['thoi-su', 'phap-luat', 'the-gioi'])
    expect(withSectionsUnder(['the-gioi', 'the-thao'], all)).toEqual(['the-gioi', 'the-thao'])
    expect(withSectionsUnder([], all)).toEqual([])
  })

  it('are found by the one above them', () => {
    const label = (slug: string) => ({ name: slug, slug })
    const masthead = [{ ...label('thoi-su'), under: [label('phap-luat')] }]
    expect(sectionsDownTo(label('phap-luat'), masthead).map(({ slug }) => slug)).toEqual(['thoi-su', 'phap-luat'])
    expect(sectionsDownTo(label('thoi-su'), masthead).map(({ slug }) => slug)).toEqual(['thoi-su'])
    expect(sectionsDownTo(label(''), masthead)).toEqual([])
  })
})
