import { describe, expect, it } from 'vitest'
import { messagesFor } from '#messages/index.ts'
import type { Told } from '#newsroom/presence/live.ts'
import { happeningIn } from './happening.ts'
import { actOn, type Shown } from './told.ts'

const shown: Shown = { version: 5, state: 'editing', holderId: 'thao', mayWrite: true }
const thao = { id: 'thao', name: 'Dương Phương Thảo' }
const binh = { id: 'binh', name: 'Trịnh Khắc Bình' }
const news = (change: Partial<Told> = {}): Told => ({
  version: 5,
  state: 'editing',
  holder: thao,
  updatedBy: thao,
  updatedAt: '2026-11-22T03:05:00.000Z',
  mayWrite: true,
  lastStep: { id: 'e1', name: 'claim', by: thao, at: '2026-11-22T03:00:00.000Z', reason: '' },
  others: [],
  elsewhere: null,
  discussed: 0,
  askedBy: null,
  ...change,
})
const takenOver = news({
  version: 8,
  holder: binh,
  mayWrite: false,
  lastStep: { id: 'e2', name: 'take_over', by: binh, at: '2026-11-22T03:06:00.000Z', reason: 'Chị Thảo đi họp.' },
})

const aDesk = (version: number, change = {}) => ({ version, unsaved: false, locked: false, ...change })

describe('what a page does about news', () => {
  it('does nothing about what it shows already, its own saves among them', () => {
    expect(actOn(news(), shown, null)).toBe('nothing')
    expect(actOn(news({ version: 9 }), shown, aDesk(9))).toBe('nothing')
    expect(actOn(news({ version: 4, mayWrite: false }), shown, null)).toBe('nothing')
  })

  it('shows a step at once, after what is typed has been sent', () => {
    expect(actOn(takenOver, shown, null)).toBe('show')
    expect(actOn(takenOver, shown, aDesk(7))).toBe('show')
    expect(actOn(takenOver, shown, aDesk(7, { unsaved: true }))).toBe('send first')
    expect(actOn(news({ version: 6 }), { ...shown, mayWrite: false }, null)).toBe('show')
  })

  it('leaves a desk that says what became of the text, until its person goes on or may write again', () => {
    expect(actOn(takenOver, shown, aDesk(7, { locked: true }))).toBe('nothing')
    expect(actOn({ ...takenOver, state: 'returned', mayWrite: true }, shown, aDesk(7, { locked: true }))).toBe('show')
  })

  it('shows another window’s text soon, and never under somebody’s hands', () => {
    expect(actOn(news({ version: 6 }), shown, null)).toBe('show soon')
    expect(actOn(news({ version: 6 }), shown, aDesk(5))).toBe('show soon')
    expect(actOn(news({ version: 6 }), shown, aDesk(5, { unsaved: true }))).toBe('nothing')
  })
})

describe('what is said of it', () => {
  const vi = messagesFor('vi')
  const said = (told: Told, viewerId: string, from = shown) => happeningIn(vi, told, from, viewerId)

  it('names who took over, and says why, to the one who held it and to others', () => {
    expect(said(takenOver, 'thao')).toMatchObject({
      text: 'Trịnh Khắc Bình đã nhận thay bạn giữ bài này. Bạn không viết được bài này nữa.',
      reason: 'Chị Thảo đi họp.',
    })
    expect(said({ ...takenOver, mayWrite: true }, 'huong')?.text).toBe('Trịnh Khắc Bình đã nhận thay bài này.')
  })

  it('says nothing of the viewer’s own steps, nor where nothing changed', () => {
    expect(said(takenOver, 'binh')).toBeNull()
    expect(said(news(), 'binh')).toBeNull()
  })

  it('says what the clock did, and to who may not know more only where the article is now', () => {
    const out = news({ version: 8, state: 'published', holder: null, mayWrite: false })
    const byClock = { id: 'e3', name: 'publish_due', by: null, at: '2026-11-22T03:06:00.000Z', reason: '' }
    const scheduled: Shown = { ...shown, state: 'scheduled', holderId: null, mayWrite: false }
    expect(said({ ...out, lastStep: byClock }, 'thao', scheduled)?.text).toBe('Đồng hồ đã xuất bản theo giờ hẹn.')
    expect(said({ ...out, lastStep: null }, 'thao', scheduled)?.text).toBe('Bài đã chuyển sang “Bài đã xuất bản”.')
  })
})
