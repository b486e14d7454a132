import 'server-only'
import { database, type Store } from '#db/index.ts'
import { findChange, findFront, type KeptFront, layPlan } from '#db/stores/front/fronts.ts'
import { logEvent } from '#db/stores/log/events.ts'
import { noteRefresh } from '#db/stores/reading/refreshes.ts'
import type { FrontChange } from '#newsroom/front/history.ts'
import { BY_ITSELF, type FrontPlan } from '#newsroom/front/plan.ts'
import { now } from '#newsroom/kit/clock.ts'
import { type Outcome, type Refused, refuse } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { may } from '#newsroom/rights/permissions.ts'
import { checkPlan } from './check-plan.ts'
import { knownFront } from './fronts.ts'

/** `version`: the one that the viewer saw when arranging; 0 where nobody had laid the front. */
export type FrontInput = { front: string; version: number }

type Next = { ok: true; plan: FrontPlan; restoredVersion: number | null } | Refused

/** Lays a front as somebody arranged it. */
export function arrangeFront(viewer: Viewer, input: FrontInput & { plan: unknown }): Promise<Outcome<LaidVersion>> {
  return change(viewer, input, 'arranged', async (tx, present, at) => {
    const checked = await checkPlan(tx, input.plan, present.plan, at)
    return checked.ok ? { ok: true, plan: checked.plan, restoredVersion: null } : checked
  })
}

/**
 * Undoes the last change of a front. Undone again and again it goes back step by step, to the page that laid itself out.
 */
export function undoFront(viewer: Viewer, input: FrontInput): Promise<Outcome<LaidVersion>> {
  return change(viewer, input, 'undone', async (tx, present, at) => {
    const last = await findChange(tx, input.front, present.version)
    if (!last) return refuse({ code: 'not_found' })
    const undone = last.kind === 'undone' && last.restoredVersion !== null ? last.restoredVersion : last.version
    if (undone === 0) return refuse({ code: 'not_found' })
    return broughtBack(tx, input.front, undone - 1, at)
  })
}

/** Brings back the plan that a front had under an earlier version. */
export function restoreFront(viewer: Viewer, input: FrontInput & { restore: number }): Promise<Outcome<LaidVersion>> {
  return change(viewer, input, 'restored', async (tx, _present, at) => broughtBack(tx, input.front, input.restore, at))
}

/** The version that a front has now. */
export type LaidVersion = { version: number }

async function broughtBack(tx: Store, front: string, version: number, at: Date): Promise<Next> {
  if (version === 0) return { ok: true, plan: BY_ITSELF, restoredVersion: 0 }
  const old = await findChange(tx, front, version)
  if (!old) return refuse({ code: 'not_found' })
  // What has been taken down since does not come back with it.
  const checked = await checkPlan(tx, old.plan, old.plan, at)
  return checked.ok ? { ok: true, plan: checked.plan, restoredVersion: version } : checked
}

/** Right, version and plan checked, the plan laid, kept and logged, and readers' pages noted, in one transaction. */
function change(
  viewer: Viewer,
  input: FrontInput,
  kind: Exclude<FrontChange, 'scheduled'>,
  next: (tx: Store, present: KeptFront, at: Date) => Promise<Next>,
): Promise<Outcome<LaidVersion>> {
  if (!may(viewer, 'front.arrange')) return Promise.resolve(refuse({ code: 'not_allowed' }))
  return database().transaction(async (tx) => {
    const front = await knownFront(tx, input.front)
    if (!front) return refuse({ code: 'not_found' })
    const present = await findFront(tx, front.id)
    if (present.version !== input.version) return refuse({ code: 'changed' })
    const at = now()
    const planned = await next(tx, present, at)
    if (!planned.ok) return planned
    const { plan, restoredVersion } = planned
    const laid = { frontId: front.id, plan, at, byId: viewer.id, kind, restoredVersion }
    // Of two who lay it at the same moment the second one ends here.
    if (!(await layPlan(tx, present.version, laid))) return refuse({ code: 'changed' })
    await noteRefresh(tx, [{ kind: 'front', id: front.id }])
    await logEvent(tx, { name: `front_${kind}` as const, actorId: viewer.id, subject: front.id })
    return { ok: true, version: present.version + 1 }
  })
}
