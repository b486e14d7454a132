import 'server-only'
import { database, type Store } from '#db/index.ts'
import { publishedAmong } from '#db/stores/front/front-lists.ts'
import { logEvent } from '#db/stores/log/events.ts'
import { BREAKING_STRIP, readSetting, writeSetting } from '#db/stores/papers/settings.ts'
import { noteRefresh } from '#db/stores/reading/refreshes.ts'
import { type BreakingStrip, stripFrom, stripSchema } from '#newsroom/front/strip.ts'
import { now } from '#newsroom/kit/clock.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { may } from '#newsroom/rights/permissions.ts'
import { normaliseText } from '#newsroom/text/normalise.ts'

/** `version`: the one that the viewer saw; 0 where there has never been a strip. */
type StripInput = { version: number }

/** Puts breaking news over the front page and the fronts of sections: a line, an article or both, until a time. */
export async function setStrip(
  viewer: Viewer,
  input: StripInput & { strip: { text: string; number: number | null; until: Date } },
): Promise<Outcome<{ version: number }>> {
  if (!may(viewer, 'front.arrange')) return refuse({ code: 'not_allowed' })
  const { until, number } = input.strip
  const parsed = stripSchema.safeParse({
    text: normaliseText(input.strip.text),
    number,
    until: until.toISOString(),
  })
  if (!parsed.success) return refuse({ code: 'malformed' })
  const strip = parsed.data
  if (strip.text === '' && number === null) {
    return refuse({ code: 'fields', fields: [{ field: 'strip', problem: 'missing' }] })
  }
  if (until <= now()) return refuse({ code: 'time_past' })
  return database().transaction(async (tx) => {
    if (number !== null && !(await publishedAmong(tx, [number])).has(number)) {
      return refuse({ code: 'unplaceable', numbers: [number] })
    }
    return keep(tx, viewer, input.version, strip, 'strip_set')
  })
}

/** Takes the strip away before its time. */
export async function endStrip(viewer: Viewer, input: StripInput): Promise<Outcome<{ version: number }>> {
  if (!may(viewer, 'front.arrange')) return refuse({ code: 'not_allowed' })
  return database().transaction(async (tx) => {
    if (stripFrom((await readSetting(tx, BREAKING_STRIP)).value) === null) return refuse({ code: 'not_found' })
    return keep(tx, viewer, input.version, null, 'strip_ended')
  })
}

async function keep(
  tx: Store,
  viewer: Viewer,
  version: number,
  strip: BreakingStrip | null,
  name: 'strip_set' | 'strip_ended',
): Promise<Outcome<{ version: number }>> {
  // The column is never null; what says nothing is no strip.
  if (!(await writeSetting(tx, BREAKING_STRIP, version, strip ?? {}))) return refuse({ code: 'changed' })
  await noteRefresh(tx, [{ kind: 'setting', name: BREAKING_STRIP }])
  await logEvent(tx, { name, actorId: viewer.id, reason: strip?.text ?? '' })
  return { ok: true, version: version + 1 }
}
