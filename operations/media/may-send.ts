import 'server-only'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { may } from '#newsroom/rights/permissions.ts'
import { passLimits } from '../people/limits.ts'
import { limitsOfUploads } from '../people/sign-in-limits.ts'

/** Whether the viewer may send another picture or file now; asked before anything of it is read, and counted. */
export async function maySend(viewer: Viewer): Promise<Outcome> {
  if (!may(viewer, 'media.upload')) return refuse({ code: 'not_allowed' })
  const passed = await passLimits(limitsOfUploads(viewer.id))
  return passed.ok ? { ok: true } : refuse({ code: 'too_fast', seconds: secondsOf(passed) })
}

function secondsOf({ refusal }: Exclude<Awaited<ReturnType<typeof passLimits>>, { ok: true }>): number {
  return refusal.code === 'too_many_attempts' ? refusal.seconds : 0
}
