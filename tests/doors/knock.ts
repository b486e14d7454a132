import type { Door } from './doors-of-build.ts'
import { NOTHING } from './register.ts'

/** What came of knocking: the status, the code of a refusal, where it leads, and all that was said. */
export type Answer = { status: number; code: string; leadsTo: string; text: string }

/** Who knocks: the cookie they carry, where they say they come from. */
export type Caller = { cookie: string; origin?: string | null }

/**
 * Knocks at a door as a browser would.
 * @param ids what stands in the address, by the name of the parameter; an id that nothing has where it is not named
 * @param more headers, a query and a body of its own, or another value than the register's
 */
export async function knock(
  url: string,
  door: Door,
  { cookie, origin }: Caller,
  more: {
    ids?: Record<string, string>
    given?: unknown
    headers?: Record<string, string>
    body?: string
    query?: string
  } = {},
): Promise<Answer> {
  const from: Record<string, string> = origin === null ? {} : { origin: origin ?? url }
  const headers = { ...from, ...(cookie ? { cookie } : {}), ...more.headers }
  if (door.kind !== 'action') {
    const method = door.kind === 'page' ? 'GET' : door.method
    const body = method === 'GET' ? {} : { body: more.body ?? '{}' }
    return read(
      fetch(url + filled(door.path, more.ids) + (more.query ?? ''), { method, redirect: 'manual', headers, ...body }),
    )
  }
  const given = 'given' in more ? more.given : door.row?.given
  const called = door.made === 'calledAction' || door.made === 'bareAction'
  const type = { 'content-type': 'text/plain;charset=UTF-8' }
  return read(
    fetch(url + door.action.path, {
      method: 'POST',
      redirect: 'manual',
      headers: { ...headers, ...(called ? type : {}), 'next-action': door.action.id },
      body: called ? JSON.stringify(given === undefined ? [] : [given]) : asForm(given),
    }),
  )
}

/** As a page with scripts sends a form: state and form are the two arguments. */
function asForm(given: unknown): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(typeof given === 'object' && given !== null ? given : {})) {
    for (const each of Array.isArray(value) ? value : [value]) form.append(`_1_${name}`, String(each))
  }
  form.append('0', '[{"outcome":null,"typed":{}},"$K1"]')
  return form
}

function filled(path: string, ids: Record<string, string> = {}): string {
  return path.replace(/\[+(?:\.\.\.)?([^\]]*)\]+/g, (_, name: string) => ids[name] ?? NOTHING)
}

async function read(asked: Promise<Response>): Promise<Answer> {
  const response = await asked
  // A stream that was begun would not end: that it began is the answer.
  const streams = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false
  if (streams) await response.body?.cancel()
  const text = streams ? '' : await response.text()
  const [, code = ''] =
    /"refusal":\{"code":"(\w+)"|"status":\d+,"code":"(\w+)"/.exec(text)?.filter((part) => part !== undefined) ?? []
  const leadsTo = response.headers.get('location') ?? response.headers.get('x-action-redirect') ?? ''
  return { status: response.status, code, leadsTo, text }
}
