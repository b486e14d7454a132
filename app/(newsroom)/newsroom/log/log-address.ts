import { readTypedDay } from '#newsroom/format/typed-time.ts'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import type { LogAsked } from '#operations/log/read-log.ts'

export const LOG_PATH = newsroomPath.log()

type Parameters = Record<string, string | string[] | undefined>

/** Reads what of the log an address asks for. Days may stand in it as people type them. */
export function readLogAddress(parameters: Parameters, now: Date, zone: string): LogAsked {
  const text = (name: string, most: number) => {
    const value = parameters[name]
    return typeof value === 'string' ? value.slice(0, most) : ''
  }
  const day = (name: string) => readTypedDay(text(name, 60), { now, zone }) ?? ''
  const id = text('person', 64)
  return {
    personId: /^[0-9a-z]*$/.test(id) ? id : '',
    name: /^[a-z_]{0,40}$/.test(text('kind', 40)) ? text('kind', 40) : '',
    article: text('q', 200),
    from: day('from'),
    to: day('to'),
  }
}

/** The parameters of an address that asks for it. */
export function logParameters(asked: LogAsked, before = ''): string {
  const all = { q: asked.article, person: asked.personId, kind: asked.name, from: asked.from, to: asked.to, before }
  return new URLSearchParams(Object.entries(all).filter(([, value]) => value !== '')).toString()
}
