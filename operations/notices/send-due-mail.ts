import 'server-only'
import { database } from '#db/index.ts'
import { logEvent } from '#db/stores/log/events.ts'
import { forgetDueMail, peopleWithDueMail, settleMail, takeDueMail } from '#db/stores/notices/notice-mail.ts'
import type { NoticeRow } from '#db/stores/notices/notices.ts'
import { readNewspaper } from '#db/stores/papers/settings.ts'
import { findPerson, type Person } from '#db/stores/people/people.ts'
import { messagesFor } from '#messages/index.ts'
import type { MailText } from '#messages/mail-page.ts'
import { noticeMail } from '#messages/notice-mail.ts'
import { now } from '#newsroom/kit/clock.ts'
import { type NoticeView, wantsMail } from '#newsroom/notices/notices.ts'
import { viewerOf } from '../people/session.ts'
import { noticeViews } from './notice-views.ts'

/** A mail to one person. `id` stays the same when it is sent again. */
export type NoticeMail = MailText & { id: string; to: { name: string; address: string } }

/** What the mail server said. `never`: it will not take this mail, however often it is asked. */
export type Posted = { ok: true } | { ok: false; never: boolean; reason: string }

/** How a mail leaves the house, and the address that its links begin with. */
export type Post = { send: (mail: NoticeMail) => Promise<Posted>; siteUrl: URL }

const PORTION = 50
/** For how long nobody else takes what a server is sending; a server that dies over it leaves it to others after that. */
const LEASE_MS = 3 * 60_000
/** After how long it is tried again, each time longer; after the last it is given up. */
const PAUSES_MS = [1, 5, 15, 60, 180].map((minutes) => minutes * 60_000)
/** What is older than this is no news: mail was not set up, or no server ran. */
const NEWS_MS = 24 * 60 * 60 * 1000

/**
 * Sends the mail that is due; called by the mail clock of every server. Notices are taken by compare-and-set under a lease,
 * so each goes out once however many servers try. @returns how many mails went out
 */
export async function sendDueMail(post: Post): Promise<number> {
  const db = database()
  let sent = 0
  for (const personId of await peopleWithDueMail(db, now(), PORTION)) {
    const at = now()
    const taken = await takeDueMail(db, personId, at, new Date(at.getTime() + LEASE_MS))
    const person = await findPerson(db, personId)
    const views = person ? await wanted(person, taken, at) : []
    const told = new Set(views.map((view) => view.id))
    await settleMail(
      db,
      taken.map((row) => row.id).filter((id) => !told.has(id)),
      { mail: 'none' },
    )
    const going = taken.filter((row) => told.has(row.id))
    if (person && views.length > 0 && (await sendOne(post, person, going, views, at))) sent += 1
  }
  return sent
}

/**
 * Forgets mail that is no news any more, on a server that sends none. What is younger is left: another server on the same
 * database may send it.
 */
export async function dropDueMail(): Promise<void> {
  await forgetDueMail(database(), new Date(now().getTime() - NEWS_MS))
}

/** What of it the person wants by mail, has not seen meanwhile, and may still know. */
async function wanted(person: Person, rows: readonly NoticeRow[], at: Date): Promise<NoticeView[]> {
  if (person.blockedAt !== null) return []
  const fresh = rows.filter(
    (row) =>
      row.readAt === null && at.getTime() - row.at.getTime() < NEWS_MS && wantsMail(person.noticeChoices, row.kind),
  )
  const closed = new Set(fresh.filter((row) => row.articleId !== null).map((row) => row.id))
  const views = await noticeViews(database(), viewerOf(person), fresh)
  return views.filter((view) => view.article !== null || !closed.has(view.id))
}

async function sendOne(
  post: Post,
  person: Person,
  rows: readonly NoticeRow[],
  views: readonly NoticeView[],
  at: Date,
): Promise<boolean> {
  const db = database()
  const newspaper = await readNewspaper(db)
  const ids = rows.map((row) => row.id)
  const text = noticeMail(messagesFor(person.language), {
    person: person.name,
    newspaper: newspaper.name,
    siteUrl: post.siteUrl,
    clock: { now: at, zone: newspaper.timeZone },
    notices: views,
  })
  const posted = await post.send({ ...text, id: ids[0] ?? '', to: { name: person.name, address: person.email } })
  if (posted.ok) {
    await settleMail(db, ids, { mail: 'sent' })
    return true
  }
  const attempts = Math.max(...rows.map((row) => row.mailAttempts))
  const pause = PAUSES_MS[attempts - 1]
  if (pause !== undefined && !posted.never) {
    await settleMail(db, ids, { again: new Date(now().getTime() + pause) })
    return false
  }
  await db.transaction(async (tx) => {
    await settleMail(tx, ids, { mail: 'failed' })
    await logEvent(tx, { name: 'mail_failed', actorId: null, subject: person.id, reason: posted.reason.slice(0, 500) })
  })
  return false
}
