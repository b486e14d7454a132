import { describe, expect, it } from 'vitest'
import { PressWatch } from './press-watch.ts'

/** A desk on which one thing lies under every place, until it is made another. */
function aDesk(about: string | null) {
  const desk = { about }
  return { desk, watch: new PressWatch(() => desk.about) }
}
const here = { x: 100, y: 100 }
const there = { x: 300, y: 100 }

describe('a press acts on what the hand went to', () => {
  it('lets a hand press what it moved to, again and again', () => {
    const { watch } = aDesk('one')
    watch.moved(here, 0)
    expect(watch.down(here, 'mouse', 10)).toBe(true)
    expect(watch.down(here, 'mouse', 200)).toBe(true)
  })

  it('refuses a second click where another article has come under the mouse, however late, until it is moved', () => {
    const { desk, watch } = aDesk('one')
    expect(watch.down(here, 'mouse', 0)).toBe(true)
    desk.about = 'two'
    watch.look(300)
    expect(watch.down(here, 'mouse', 600)).toBe(false)
    expect(watch.down({ x: 101, y: 101 }, 'mouse', 5000)).toBe(false)
    watch.moved({ x: 110, y: 100 }, 5100)
    expect(watch.down({ x: 110, y: 100 }, 'mouse', 5200)).toBe(true)
  })

  it('refuses for a second what came, though the mouse was moved over it', () => {
    const { desk, watch } = aDesk('one')
    watch.down(here, 'mouse', 0)
    desk.about = 'two'
    watch.look(300)
    expect(watch.down(there, 'mouse', 900)).toBe(false)
    expect(watch.down(there, 'mouse', 1400)).toBe(true)
  })

  it('sees without having looked that a list was made anew under a mouse at rest', () => {
    const { desk, watch } = aDesk('one')
    watch.moved(here, 0)
    desk.about = 'two'
    expect(watch.down(here, 'mouse', 60_000)).toBe(false)
  })

  it('refuses what came where nothing was: a row under a dialog that closed', () => {
    const { desk, watch } = aDesk(null)
    expect(watch.down(here, 'mouse', 0)).toBe(true)
    desk.about = 'two'
    watch.look(100)
    expect(watch.down(here, 'mouse', 200)).toBe(false)
  })

  it('lets a mouse press at once what it was moved to elsewhere', () => {
    const desk = new Map([
      [here, 'one'],
      [there, 'three'],
    ])
    const watch = new PressWatch((spot) => desk.get(spot) ?? null)
    watch.down(here, 'mouse', 0)
    desk.set(here, 'two')
    watch.look(100)
    expect(watch.down(there, 'mouse', 200)).toBe(true)
  })

  it('lets a mouse at rest press what its wheel brought there, and nothing that came afterwards', () => {
    const { desk, watch } = aDesk('one')
    watch.down(here, 'mouse', 0)
    desk.about = 'two'
    watch.scrolled()
    expect(watch.down(here, 'mouse', 200)).toBe(true)
    desk.about = 'three'
    expect(watch.down(here, 'mouse', 400)).toBe(false)
  })

  it('refuses a second tap on another article for a second, near where the first one was', () => {
    const { desk, watch } = aDesk('one')
    expect(watch.down(here, 'touch', 0)).toBe(true)
    desk.about = 'two'
    watch.look(300)
    expect(watch.down({ x: 104, y: 98 }, 'touch', 600)).toBe(false)
    expect(watch.down(here, 'touch', 1400)).toBe(true)
  })

  it('lets a finger tap elsewhere, and at the same place what came there long ago', () => {
    const { desk, watch } = aDesk('one')
    watch.down(here, 'touch', 0)
    desk.about = 'two'
    watch.look(100)
    expect(watch.down(there, 'touch', 200)).toBe(true)
    desk.about = 'three'
    expect(watch.down(there, 'touch', 60_000)).toBe(true)
  })

  it('knows a press that began over something else', () => {
    const { watch } = aDesk('one')
    watch.down(here, 'touch', 0)
    expect(watch.endsWhereItBegan('one')).toBe(true)
    expect(watch.endsWhereItBegan('two')).toBe(false)
    expect(watch.endsWhereItBegan(null)).toBe(true)
  })
})
