import 'server-only'
import { database } from '#db/index.ts'
import { logEvent } from '#db/stores/log/events.ts'
import { addNotices } from '#db/stores/notices/notices.ts'
import { countAttempt, readAttempts } from '#db/stores/people/attempts.ts'
import type { Person } from '#db/stores/people/people.ts'
import { now } from '#newsroom/kit/clock.ts'
import { ofAccount, TELL_AFTER } from './sign-in-limits.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Tells a person, at most once a day, that strangers keep trying passwords with their account, and the log with them.
 * Nothing in it comes from who tried.
 */
export async function tellOfGuessing(person: Person): Promise<void> {
  const db = database()
  const [tried] = await readAttempts(db, [ofAccount(person.emailKey).key])
  if (!tried || tried.count < TELL_AFTER || person.blockedAt !== null) return
  await db.transaction(async (tx) => {
    const told = { key: `told ${person.id}`, account: null, windowMs: DAY_MS }
    if ((await countAttempt(tx, told, now())).count > 1) return
    await logEvent(tx, { name: 'password_guessed', actorId: null, subject: person.id })
    await addNotices(tx, { kind: 'password_guessed', actorId: null, text: '' }, [person.id])
  })
}
