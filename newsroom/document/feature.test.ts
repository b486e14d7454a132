import { describe, expect, it } from 'vitest'
import { featureOf } from './feature.ts'
import type { Block, DocumentNode, Figure } from './types.ts'

const text: Block = { type: 'paragraph', content: [{ type: 'text', text: 'Nước lên từ nửa đêm.' }] }
const figure = (name: string): Figure => ({ type: 'figure', attrs: { mediaId: name, alt: '', credit: '' } })
const doc = (...content: Block[]): DocumentNode => ({ type: 'doc', content: [text, ...content] })

describe('what an article has to show', () => {
  it('is its words, with a picture or a few', () => {
    expect(featureOf(doc())).toBeNull()
    expect(featureOf(doc(figure('a'), figure('b'), figure('c')))).toBeNull()
    expect(featureOf(doc({ type: 'gallery', content: [figure('a')] }))).toBeNull()
  })

  it('is pictures, in a gallery or several by themselves', () => {
    expect(featureOf(doc({ type: 'gallery', content: [figure('a'), figure('b')] }))).toBe('pictures')
    expect(featureOf(doc(figure('a'), figure('b'), figure('c'), figure('d')))).toBe('pictures')
  })

  it('is a video before pictures', () => {
    const gallery: Block = { type: 'gallery', content: [figure('a'), figure('b')] }
    expect(featureOf(doc(gallery, { type: 'embed', attrs: { video: 'youtube:abcdefghijk' } }))).toBe('video')
  })
})
