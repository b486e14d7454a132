import { expect, it } from 'vitest'
import { newId } from '../kit/id.ts'
import { textRefFrom, textRefName } from './history.ts'

it('names a text of an article and reads the name again', () => {
  for (const ref of [{ kind: 'version', id: newId() }, { kind: 'save', version: 41 }, { kind: 'now' }] as const) {
    expect(textRefFrom(textRefName(ref))).toEqual(ref)
  }
})

it('reads nothing out of what names no text', () => {
  for (const name of [
    '',
    'save-',
    'save-0',
    'save-1e3',
    'save-99999999999',
    '../x',
    'NOW',
    "a' or 1",
    undefined,
    ['now'],
  ]) {
    expect(textRefFrom(name)).toBeNull()
  }
})
