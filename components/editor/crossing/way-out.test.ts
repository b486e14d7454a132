import { describe, expect, it } from 'vitest'
import { beside, type Caret, wayOut } from './way-out.ts'

const key = (name: string, more: object = {}) => ({
  key: name,
  keyCode: 0,
  repeat: false,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  isComposing: false,
  ...more,
})
const caret =
  (more: Partial<Caret> = {}) =>
  (): Caret => ({
    start: 5,
    end: 5,
    length: 10,
    onFirstLine: true,
    onLastLine: true,
    ...more,
  })

describe('keys between the fields of an article', () => {
  it('lead on and back as between paragraphs', () => {
    expect(wayOut(key('Enter'), caret(), true)).toBe('next')
    expect(wayOut(key('ArrowDown'), caret(), true)).toBe('next')
    expect(wayOut(key('ArrowDown'), caret({ onLastLine: false }), true)).toBeNull()
    expect(wayOut(key('ArrowUp'), caret(), true)).toBe('previous')
    expect(wayOut(key('ArrowUp'), caret({ onFirstLine: false }), true)).toBeNull()
    expect(wayOut(key('ArrowRight'), caret({ start: 10, end: 10 }), true)).toBe('next')
    expect(wayOut(key('ArrowRight'), caret(), true)).toBeNull()
    expect(wayOut(key('ArrowLeft'), caret({ start: 0, end: 0 }), true)).toBe('previous')
    expect(wayOut(key('Backspace'), caret({ start: 0, end: 0 }), true)).toBe('previous')
    expect(wayOut(key('Backspace'), caret({ start: 1, end: 1 }), true)).toBeNull()
  })

  it('belong to an input method that has taken them', () => {
    expect(wayOut(key('Enter', { keyCode: 229 }), caret(), true)).toBeNull()
  })

  it('are the field’s own while something is selected, with other keys held, and in a composition', () => {
    expect(wayOut(key('ArrowLeft'), caret({ start: 0 }), true)).toBeNull()
    expect(wayOut(key('Backspace'), caret({ start: 0 }), true)).toBeNull()
    expect(wayOut(key('ArrowDown', { shiftKey: true }), caret(), true)).toBeNull()
    for (const held of ['ctrlKey', 'altKey', 'metaKey', 'isComposing']) {
      for (const name of ['Enter', 'ArrowDown', 'Backspace']) {
        expect(wayOut(key(name, { [held]: true }), caret({ start: 0, end: 0 }), true), `${held} ${name}`).toBeNull()
      }
    }
  })

  it('go no further than the field while they are held down, where they change something', () => {
    expect(wayOut(key('Backspace', { repeat: true }), caret({ start: 0, end: 0 }), true)).toBeNull()
    expect(wayOut(key('Enter', { repeat: true }), caret(), true)).toBe('stay')
  })

  it('break a line only where the field has lines and it is asked for', () => {
    expect(wayOut(key('Enter', { shiftKey: true }), caret(), true)).toBe('stay')
    expect(wayOut(key('Enter', { shiftKey: true }), caret(), false)).toBeNull()
  })

  it('find nothing above the first place and below the last', () => {
    expect(beside('kicker', 'previous')).toBeNull()
    expect(beside('title', 'next')).toBe('sapo')
    expect(beside('body', 'next')).toBeNull()
  })
})
