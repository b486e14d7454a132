import type { Extensions } from '@tiptap/core'
import { UndoRedo } from '@tiptap/extensions'
import { describe, expect, test } from 'vitest'
import { en } from '#messages/en.ts'
import { vi } from '#messages/vi.ts'
import { documentNodes } from '#newsroom/document/nodes.ts'
import { BlockKeys } from '../editor/blocks/block-keys.ts'
import { type KeyPress, pressedShortcut } from './pressed.ts'
import { keysOf, SHORTCUT_PLACES, SHORTCUTS, type ShortcutName, shortcutsOf } from './shortcuts.ts'

const every = SHORTCUT_PLACES.flatMap((place) => shortcutsOf(place))

/** The keys that the extensions of the text bind, as `Mod Alt 2`. */
function boundKeys(extensions: Extensions): Set<string> {
  const bound = new Set<string>()
  for (const extension of extensions) {
    const { addKeyboardShortcuts } = extension.config
    if (addKeyboardShortcuts === undefined) continue
    const context = { name: extension.name, options: extension.options, storage: {}, parent: undefined }
    // They name their keys without an editor; only pressing one needs it.
    const keys: object = Reflect.apply(addKeyboardShortcuts, { ...context, editor: null, type: null }, [])
    for (const key of Object.keys(keys)) bound.add(normal(key))
  }
  return bound
}

const normal = (keys: string) =>
  keys
    .split(/[- ]/)
    .map((part) => (part.length === 1 ? part.toUpperCase() : part))
    .sort()
    .join(' ')

const press = (keys: Partial<KeyPress>): KeyPress => ({
  key: '',
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  ...keys,
})

describe('the list of shortcuts', () => {
  test('has every name in every language, and no name that is not on it', () => {
    for (const { writing } of [vi, en]) {
      expect(Object.keys(writing.keys.names).sort()).toEqual(Object.keys(SHORTCUTS).sort())
    }
    expect(every.length).toBe(Object.keys(SHORTCUTS).length)
  })

  test('gives no keys to two things in one place', () => {
    for (const mac of [true, false]) {
      const onDesk = [...shortcutsOf('desk'), ...shortcutsOf('text')].flatMap((name) => keysOf(name, mac))
      expect(new Set(onDesk).size).toBe(onDesk.length)
      const onReview = [...shortcutsOf('list'), ...shortcutsOf('queue')].flatMap((name) => keysOf(name, mac))
      expect(new Set(onReview).size).toBe(onReview.length)
    }
  })

  test('says nothing of the text that the text does not bind', () => {
    const bound = boundKeys([...documentNodes(), UndoRedo, BlockKeys])
    // The desk binds this one itself, to open its dialog.
    const names = shortcutsOf('text').filter((name) => name !== 'link')
    for (const name of names) {
      for (const keys of keysOf(name, false)) expect([...bound], name).toContain(normal(keys))
    }
  })
})

describe('a key that is pressed', () => {
  const among: ShortcutName[] = every
  test('is known with its modifiers, and only with them', () => {
    expect(pressedShortcut(press({ key: 'f', ctrlKey: true }), among, false)).toBe('find')
    expect(pressedShortcut(press({ key: 'f', ctrlKey: true, shiftKey: true }), among, false)).toBeUndefined()
    expect(pressedShortcut(press({ key: 'f' }), shortcutsOf('desk'), false)).toBeUndefined()
    expect(pressedShortcut(press({ key: 'F3', shiftKey: true }), among, false)).toBe('findPrevious')
  })
  test('on a Mac is the command key’s; Ctrl there belongs to the text', () => {
    expect(pressedShortcut(press({ key: 'f', metaKey: true }), among, true)).toBe('find')
    expect(pressedShortcut(press({ key: 'f', ctrlKey: true }), among, true)).toBeUndefined()
    expect(pressedShortcut(press({ key: 'h', metaKey: true }), among, true)).toBeUndefined()
    expect(pressedShortcut(press({ key: 'ø', code: 'KeyO', metaKey: true, altKey: true }), among, true)).toBe('outline')
  })
  test('may need Shift for a sign or not, as the keyboard has it', () => {
    expect(pressedShortcut(press({ key: '?', shiftKey: true }), among, false)).toBe('help')
    expect(pressedShortcut(press({ key: '/', ctrlKey: true }), among, false)).toBe('help')
  })
  test('is none while a letter is put together', () => {
    expect(pressedShortcut(press({ key: 'f', ctrlKey: true, isComposing: true }), among, false)).toBeUndefined()
  })
})
