import 'server-only'
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { database, type Store } from '#db/index.ts'
import { logEvent } from '#db/stores/log/events.ts'
import { NEWSPAPER, newspaperFrom, readSetting, removeSetting, writeSetting } from '#db/stores/papers/settings.ts'
import { addPenNames } from '#db/stores/people/pen-names.ts'
import { countPeople, insertPerson } from '#db/stores/people/people.ts'
import { code } from '#newsroom/kit/input.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import { LANGUAGES } from '#newsroom/people/roles.ts'
import { passLimits } from './limits.ts'
import { hashPassword } from './password.ts'
import { personProblems, personSchema } from './person-input.ts'
import { beginSession } from './session.ts'
import { limitsOfSetUp } from './sign-in-limits.ts'

const SETTING = 'set-up'
/** How many links are open at once: each start of a server makes one. */
const LINKS = 20
const stored = z.object({ tokenHashes: z.array(code(64)) })

/**
 * Opens the set-up of an empty newsroom, which whoever holds a token may take once. The tokens of earlier starts, and of
 * other servers, stay open until one of them is taken.
 * @returns the token; null where somebody has an account already
 */
export async function openSetUp(): Promise<string | null> {
  const db = database()
  if ((await countPeople(db)) > 0) return null
  const token = randomBytes(24).toString('base64url')
  const { version, value } = await readSetting(db, SETTING)
  const tokenHashes = [hashOf(token), ...openHashes(value)].slice(0, LINKS)
  // Several servers may start at once; the link of each start has to work, so the one that lost tries again.
  if (await writeSetting(db, SETTING, version, { tokenHashes })) return token
  return openSetUp()
}

/** Whether the token opens the set-up now. */
export async function setUpIsOpen(token: string): Promise<boolean> {
  const db = database()
  if ((await countPeople(db)) > 0) return false
  const asked = Buffer.from(hashOf(token))
  return openHashes((await readSetting(db, SETTING)).value).some((hash) => timingSafeEqual(Buffer.from(hash), asked))
}

function openHashes(value: unknown): string[] {
  const setting = stored.safeParse(value)
  return setting.success ? setting.data.tokenHashes.filter((hash) => hash.length === 64) : []
}

/**
 * Makes the first administrator, and says whether they do all the work alone: then they approve what they wrote. Of two who try
 * at the same moment one is told that there is nothing here.
 */
export async function setUpNewsroom(input: {
  token: string
  name: string
  email: string
  password: string
  language: string
  alone?: boolean
  network: string
}): Promise<Outcome<{ sessionSecret: string; personId: string }>> {
  const passed = await passLimits(limitsOfSetUp(input.network))
  if (!passed.ok) return passed
  if (!(await setUpIsOpen(input.token))) return refuse({ code: 'not_found' })
  const language = z.enum(LANGUAGES).catch('vi').parse(input.language)
  const parsed = personSchema.safeParse({ name: input.name, email: input.email, role: 'admin', language })
  if (!parsed.success) return refuse({ code: 'malformed' })
  const problems = personProblems({ ...parsed.data, password: input.password })
  if (problems) return problems
  const passwordHash = await hashPassword(input.password)
  return database().transaction(async (tx) => {
    if (!(await removeSetting(tx, SETTING)) || (await countPeople(tx)) > 0) return refuse({ code: 'not_found' })
    const id = await insertPerson(tx, { ...parsed.data, passwordHash })
    await addPenNames(tx, id, [parsed.data.name])
    if (input.alone) await switchFourEyesOff(tx, id)
    await logEvent(tx, { name: 'newsroom_set_up', actorId: id, subject: id })
    return { ok: true, sessionSecret: await beginSession(tx, id), personId: id }
  })
}

/** What is set up already, such as by the operator's command line, stays. */
async function switchFourEyesOff(tx: Store, personId: string): Promise<void> {
  const { version, value } = await readSetting(tx, NEWSPAPER)
  await writeSetting(tx, NEWSPAPER, version, { ...newspaperFrom(value), fourEyes: false })
  await logEvent(tx, { name: 'settings_changed', actorId: personId, subject: NEWSPAPER })
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
