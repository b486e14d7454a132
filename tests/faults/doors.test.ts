import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { provideDatabase } from '#db/index.ts'
import { findPerson } from '#db/stores/people/people.ts'
import { KEY_SCOPES, type KeyScope, readKeyToken } from '#newsroom/people/program-key.ts'
import { ROLES, type Role } from '#newsroom/people/roles.ts'
import { may, type Right } from '#newsroom/rights/permissions.ts'
import { blockPerson } from '#operations/people/change-person.ts'
import { readDoorSettings, saveDoorRules } from '#operations/people/door-rules.ts'
import { operator } from '#operations/people/operator.ts'
import { endKey, makeKey } from '#operations/people/program-keys.ts'
import { aDraft, aPerson, ok } from '../builders/newsroom.ts'
import { type Door, doorsOfBuild, rowsWithoutDoor } from '../doors/doors-of-build.ts'
import { Cookies, peopleOutside } from '../doors/identities.ts'
import { type Answer, type Caller, knock } from '../doors/knock.ts'
import { type Asks, NOTHING } from '../doors/register.ts'
import { DIALECTS, type FaultyNewsroom, openNewsroom } from './kit/newsroom.ts'
import { figures, isLong, sized } from './kit/size.ts'

/*
 * Every door of the build, by the register: who is outside stays outside of all of them, and of those that ask for a right only the
 * roles that have it come in. Through HTTP, as anybody can.
 */

/** The role that has to have a second factor in these newsrooms; nobody else of them has it. */
const GUARDED: Role = 'managing_editor'
const OPEN: readonly Asks[] = ['anybody', 'half way']

const doors = doorsOfBuild()

function rightOf({ row }: Door): Right | null {
  const asks = row?.asks
  if (asks === undefined || asks === 'anybody' || asks === 'half way') return null
  return asks === 'setting up' || asks === 'signed in' || asks === 'object' || asks === 'key' ? null : asks
}

test('every action, route and page of the build stands in the register, and nothing else', () => {
  expect(doors.length).toBeGreaterThan(130)
  expect(doors.filter(({ row }) => row === undefined).map(({ name }) => name)).toEqual([])
  expect(rowsWithoutDoor(doors)).toEqual([])
  // What is made for nobody is for nobody, and the other way round.
  for (const door of doors) {
    if (door.kind !== 'action') continue
    const { asks = 'anybody' } = door.row ?? {}
    const open = door.made === 'openFormAction' || door.name === 'signOutAction'
    expect(OPEN.includes(asks), door.name).toBe(open)
    expect(asks === 'setting up', door.name).toBe(door.made === 'settingUpFormAction')
  }
})

/** Asks many things a few at a time. */
async function each<T>(cells: readonly T[], ask: (cell: T) => Promise<string | null>): Promise<string[]> {
  const wrong: string[] = []
  const left = [...cells]
  const work = async () => {
    for (let cell = left.pop(); cell !== undefined; cell = left.pop()) {
      const fault = await ask(cell)
      if (fault !== null) wrong.push(fault)
    }
  }
  await Promise.all(Array.from({ length: 6 }, work))
  return wrong.sort()
}

function said({ status, code, leadsTo }: Answer): string {
  return [status, code, leadsTo].filter(Boolean).join(' ')
}

describe.each(isLong ? DIALECTS : (['sqlite'] as const))('the doors, on %s', (dialect) => {
  let room: FaultyNewsroom
  let cookies: Cookies
  const people = new Map<Role, string>()
  let outside: Record<string, string> = {}
  let draftId = ''
  /** Stands in a text that nobody outside may read. */
  const TOKEN = 'bimatcuatoasoan'

  beforeAll(async () => {
    room = await openNewsroom(dialect, 1)
    provideDatabase(room.db)
    cookies = new Cookies(room.db, room.directory)
    for (const role of ROLES) people.set(role, (await aPerson(role)).id)
    const admin = await aPerson('admin')
    draftId = await aDraft(admin, { title: TOKEN })
    const { version } = ok(await readDoorSettings(admin))
    ok(await saveDoorRules(admin, { version, rules: { secondFactorRoles: [GUARDED], secondFactorFrom: '' } }))
    outside = await peopleOutside(room.db, cookies, GUARDED)
  })
  afterAll(() => room.close())

  test('who is outside comes in by none of them', { timeout: 300_000 }, async () => {
    const shut = doors.filter(({ row }) => row !== undefined && !OPEN.includes(row.asks))
    const cells = shut.flatMap((door) =>
      Object.keys(outside).flatMap((who) =>
        (door.kind === 'page' && (isLong || who === 'nobody') ? [{}, { rsc: '1' }] : [{}]).map((headers) => ({
          ...{ door, who, headers },
        })),
      ),
    )
    const owing = 'who has to set a second factor up'
    const wrong = await each(cells, async ({ door, who, headers }) => {
      const ids = { id: draftId, version: 'x', point: 'x', size: 'large' }
      const answer = await knock(
        room.url,
        door,
        { cookie: outside[who] ?? '' },
        {
          ...{ ids, headers },
          query: 'rsc' in headers ? '?_rsc' : '',
        },
      )
      const name = `${door.name}, ${who}: ${said(answer)}`
      if (answer.text.includes(TOKEN)) return `${name}, and what nobody may read`
      if (who === owing && door.row?.asks === 'setting up') return answer.status < 300 ? null : name
      const owes = who === owing && door.row?.asks !== 'key'
      return isRefusedOutside(door, answer, owes, who === 'somebody half way in') ? null : name
    })
    figures(`${dialect}: ${cells.length - wrong.length} of ${cells.length} knocks from outside refused`)
    expect(wrong).toEqual([])
  })

  test('of those that ask for a right only the roles that have it come in', { timeout: 300_000 }, async () => {
    const roles = ROLES.filter((role) => role !== GUARDED)
    const cells = doors
      .filter((door) => rightOf(door) !== null)
      .flatMap((door) => roles.map((role) => ({ door, role, right: rightOf(door) })))
    const byRole = new Map<Role, string>()
    for (const role of roles) byRole.set(role, await cookies.of(people.get(role) ?? ''))
    let inside = 0
    const wrong = await each(cells, async ({ door, role, right }) => {
      if (!right) return null
      const answer = await knock(room.url, door, { cookie: byRole.get(role) ?? '' })
      const name = `${door.name}, ${role}: ${said(answer)}`
      const refused = answer.code === 'not_allowed' || (door.kind === 'page' && answer.status === 404)
      if (answer.status >= 500 || ['signed_out', 'malformed', 'failed', 'prove'].includes(answer.code)) return name
      if (may({ role }, right)) inside += 1
      return may({ role }, right) === !refused ? null : name
    })
    figures(
      `${dialect}: ${cells.length - wrong.length} of ${cells.length} cells of role and right, ${inside} of them open`,
    )
    expect(wrong).toEqual([])
  })

  test('what does great harm asks a session of yesterday who is there', { timeout: 120_000 }, async () => {
    const cookie = await cookies.ofOld(people.get('admin') ?? '', 20, 100)
    const proven = doors.filter((door) => door.kind === 'action' && door.made === 'provenFormAction')
    expect(proven.length).toBeGreaterThan(5)
    const wrong = await each(proven, async (door) => {
      const answer = await knock(room.url, door, { cookie })
      return answer.code === 'prove' ? null : `${door.name}: ${said(answer)}`
    })
    expect(wrong).toEqual([])
  })

  test('nothing is changed for another site, whoever’s cookie comes along', { timeout: 120_000 }, async () => {
    const cookie = await cookies.of(people.get('admin') ?? '')
    const origins = ['https://evil.example', 'null', `${room.url}.evil.example`, room.url.replace('http:', 'https:')]
    const changing = doors.filter((door) => door.kind === 'action' || (door.kind === 'route' && door.method !== 'GET'))
    const cells = changing.flatMap((door) => [...origins, null].map((origin) => ({ door, origin })))
    const wrong = await each(cells, async ({ door, origin }) => {
      const caller: Caller = { cookie, origin }
      const answer = await knock(room.url, door, caller)
      // A door for programs sees no cookie, and does not care where it is asked from.
      if (door.row?.asks === 'key') return answer.status === 401 ? null : `${door.name}, ${origin}: ${said(answer)}`
      return answer.status === 403 && answer.code === 'foreign_origin'
        ? null
        : `${door.name}, ${origin}: ${said(answer)}`
    })
    figures(`${dialect}: ${cells.length - wrong.length} of ${cells.length} calls of other sites refused`)
    expect(wrong).toEqual([])
  })

  test('a key opens what its scopes name, for an account that may come in, and nothing else', async () => {
    const holder = await aPerson('editor')
    const keyOf = async (personId: string, scopes: readonly KeyScope[]) =>
      ok(await makeKey(operator, { personId, name: 'Máy thử', scopes, days: 30 })).token
    const whole = await keyOf(holder.id, KEY_SCOPES)
    const ended = await keyOf(holder.id, KEY_SCOPES)
    ok(await endKey(operator, readKeyToken(ended)?.id ?? ''))
    const blocked = await aPerson('editor')
    const ofBlocked = await keyOf(blocked.id, KEY_SCOPES)
    const version = (await findPerson(room.db, blocked.id))?.version ?? 0
    ok(await blockPerson(operator, { personId: blocked.id, version }, true))
    const owing = await aPerson(GUARDED)
    const shut: Record<string, string> = {
      'a changed secret': `${whole.slice(0, -4)}AAAA`,
      'the secret of another key': `${whole.slice(0, 30)}${ended.slice(30)}`,
      'an ended key': ended,
      'the key of a blocked account': ofBlocked,
      'the key of an account that owes a second factor': await keyOf(owing.id, KEY_SCOPES),
    }
    const programs = doors.filter(({ row }) => row?.asks === 'key')
    const ask = (door: Door, token: string) =>
      knock(room.url, door, { cookie: '', origin: null }, { headers: { authorization: `Bearer ${token}` } })
    let cells = 0
    for (const door of programs) {
      for (const [what, token] of Object.entries(shut)) {
        expect((await ask(door, token)).status, `${door.name}, ${what}`).toBe(401)
        cells += 1
      }
      for (const scope of KEY_SCOPES) {
        const { status, text } = await ask(door, await keyOf(holder.id, [scope]))
        cells += 1
        expect(text.includes('no_scope'), `${door.name}, ${scope}: ${status}`).toBe(scope !== door.row?.given)
        expect(status, `${door.name}, ${scope}`).toBeLessThan(500)
      }
      // Of the newsroom's own doors a key opens none.
    }
    const own = doors.filter(
      (door) => door.kind !== 'action' && door.row && !['anybody', 'key'].includes(door.row.asks),
    )
    for (const door of own) {
      const answer = await ask(door, whole)
      expect(answer.status < 200 || answer.status >= 300, `${door.name}: ${said(answer)}`).toBe(true)
      cells += 1
    }
    figures(`${dialect}: ${cells} of ${cells} cells of key and door`)
  })

  test('what is about one thing says of another’s what it says of nothing', { timeout: 300_000 }, async () => {
    const strangers = sized<Role[]>(['contributor', 'reporter'], ['contributor', 'reporter', 'editor'])
    const about = doors.filter(({ row }) => row?.asks === 'object')
    const cells = about.flatMap((door) => strangers.map((role) => ({ door, role })))
    const sessions = new Map<Role, string>()
    for (const role of strangers) sessions.set(role, await cookies.of(people.get(role) ?? ''))
    const wrong = await each(cells, async ({ door, role }) => {
      const caller = { cookie: sessions.get(role) ?? '' }
      const named = (id: string) => JSON.parse(JSON.stringify(door.row?.given ?? null).replaceAll(NOTHING, id))
      const given = (id: string) => (door.row?.given === undefined ? {} : { given: named(id) })
      const draft = JSON.stringify({ baseVersion: 1, content: {} })
      const ask = (id: string) => knock(room.url, door, caller, { ids: { id }, ...given(id), body: draft })
      const [theirs, nothings] = [await ask(draftId), await ask(NOTHING)]
      const alike = theirs.status === nothings.status && theirs.code === nothings.code
      if (!alike || theirs.text.includes(TOKEN)) return `${door.name}, ${role}: ${said(theirs)} for ${said(nothings)}`
      return theirs.status >= 500 ? `${door.name}, ${role}: ${said(theirs)}` : null
    })
    figures(`${dialect}: ${cells.length - wrong.length} of ${cells.length} of another's things are as if they were not`)
    expect(wrong).toEqual([])
  })
})

/** Whether an answer is the one that is given to who is outside, at a door of its kind. */
function isRefusedOutside(door: Door, answer: Answer, owing: boolean, halfWay: boolean): boolean {
  if (door.kind === 'page' || door.name === 'GET /newsroom/notices/[id]') {
    const place = owing ? '/newsroom/account/second-factor' : halfWay ? '/sign-in/second-step' : '/sign-in'
    // A frame of a desk, or an answer to the page's own script, is led to the sign-in page, which leads on.
    const there = answer.leadsTo.replace(/^https?:\/\/[^/]+/, '')
    const leads =
      answer.status >= 300 &&
      answer.status < 400 &&
      (there.startsWith(place) || there.startsWith('/sign-in') || (owing && there === '/newsroom/notices'))
    return leads || (answer.status === 200 && answer.text.includes('NEXT_REDIRECT'))
  }
  if (answer.code === '') return answer.status === 401
  return answer.code === (owing ? 'second_factor_due' : 'signed_out')
}
