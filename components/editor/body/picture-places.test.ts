// @vitest-environment jsdom
import { Editor, Extension } from '@tiptap/core'
import { describe, expect, it } from 'vitest'
import { documentNodes } from '#newsroom/document/nodes.ts'
import type { MediaView } from '#newsroom/media/media.ts'
import { behindInPlace, forgetPlace, insertPictures, keepPlace, picturePlaces, placeOf } from './picture-places.ts'

function editorWith(...texts: string[]): Editor {
  const places = Extension.create({ name: 'places', addProseMirrorPlugins: () => [picturePlaces()] })
  const content = texts.map((text) => ({ type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text }] }))
  return new Editor({ extensions: [...documentNodes(), places], content: { type: 'doc', content } })
}

const picture = (name: string) => ({ id: name, alt: '', credit: '', caption: name }) as MediaView

function arrive(editor: Editor, name: string): void {
  const behind = behindInPlace(editor, name)
  const end = insertPictures(editor, placeOf(editor, name), [picture(name)])
  forgetPlace(editor, name)
  for (const other of behind) keepPlace(editor, other, end)
}

const ORDERS = [
  ['a', 'b', 'c'],
  ['a', 'c', 'b'],
  ['b', 'a', 'c'],
  ['b', 'c', 'a'],
  ['c', 'a', 'b'],
  ['c', 'b', 'a'],
]

describe('pictures brought together', () => {
  for (const order of ORDERS) {
    it(`stand as they were brought, arriving ${order.join(' ')}`, () => {
      for (const [texts, position] of [
        [[''], 1],
        [['chữ'], 2],
        [['trên', '', 'dưới'], 7],
        [['trên', 'dưới'], 3],
      ] as const) {
        const editor = editorWith(...texts)
        for (const name of ['a', 'b', 'c']) keepPlace(editor, name, position)
        for (const name of order) arrive(editor, name)
        const found: string[] = []
        editor.state.doc.descendants((node) => {
          if (node.type.name === 'figure') found.push(node.textContent)
        })
        expect(found, JSON.stringify(editor.getJSON())).toEqual(['a', 'b', 'c'])
        editor.destroy()
      }
    })
  }
})
