import { describe, expect, it } from 'vitest'
import { EVENT_KINDS, type EventKind } from './event-kinds.ts'
import { aboutOf, eventColumns, type NewsroomEvent, readEvent, statesOf } from './events.ts'

const nothing = { articleId: null, subject: null, fromState: null, toState: null, versionId: null, reason: '' }

describe('the log', () => {
  it('is read as it was written', () => {
    const events: NewsroomEvent[] = [
      { name: 'return', articleId: 'a', from: 'editing', to: 'returned', versionId: 'v', reason: 'Thiếu nguồn' },
      { name: 'take_over', articleId: 'a', subject: 'p', from: 'editing', to: 'editing', versionId: null, reason: 'x' },
      { name: 'correct', articleId: 'a', subject: 'c', versionId: null, reason: '' },
      { name: 'created', articleId: 'a', to: 'draft' },
      { name: 'published_late', articleId: 'a', lateSeconds: 37 },
      { name: 'section_merged', subject: 's', reason: 'A → B' },
      { name: 'signed_in' },
    ]
    for (const event of events) expect(readEvent(eventColumns(event)), event.name).toMatchObject(event)
  })

  it('reads the least of every kind, and nothing that lacks it', () => {
    for (const [name, kind] of Object.entries<EventKind>(EVENT_KINDS)) {
      const least = {
        ...nothing,
        name,
        articleId: kind.article ? 'a' : null,
        subject: kind.about && !kind.sometimes ? 's' : null,
        toState: kind.moves ? 'draft' : null,
        reason: kind.says === 'lateness' ? '5 s' : '',
      }
      expect(readEvent(least)?.name, name).toBe(name)
      if (kind.article) expect(readEvent({ ...least, articleId: null }), name).toBeNull()
      if (least.subject) expect(readEvent({ ...least, subject: null }), name).toBeNull()
      if (kind.says === 'lateness') expect(readEvent({ ...least, reason: 'late' }), name).toBeNull()
    }
  })

  it('does not know what a later release wrote, nor names that are everywhere', () => {
    for (const name of ['promoted', 'constructor', '__proto__', '']) expect(readEvent({ ...nothing, name })).toBeNull()
  })

  it('names whom a step was about, and not the entry, text or article behind others', () => {
    const row = { ...nothing, articleId: 'a', subject: 's', toState: 'draft' }
    const about = (name: string) => {
      const event = readEvent({ ...row, name })
      return event && aboutOf(event)
    }
    expect(about('assign')).toEqual({ is: 'person', id: 's' })
    expect(about('correct')).toEqual({ is: 'article', id: 's' })
    expect(about('undone')).toEqual({ is: 'entry', id: 's' })
    expect(statesOf(readEvent({ ...row, name: 'undone', fromState: 'gone' }))).toEqual({ from: null, to: 'draft' })
  })
})
