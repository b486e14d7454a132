import 'server-only'
import { database } from '#db/index.ts'
import { logEvent } from '#db/stores/log/events.ts'
import { MACHINE_FILES, machineFilesFrom, readSetting, writeSetting } from '#db/stores/papers/settings.ts'
import { noteRefresh } from '#db/stores/reading/refreshes.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import { faultInAds, faultInRobots, type MachineFiles, machineFilesSchema } from '#newsroom/papers/machine-files.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { may } from '#newsroom/rights/permissions.ts'
import { normaliseProse, normaliseText } from '#newsroom/text/normalise.ts'

/** What the newspaper tells machines, with the version that a change has to state. */
export async function readMachineSettings(viewer: Viewer): Promise<Outcome<{ files: MachineFiles; version: number }>> {
  if (!may(viewer, 'settings.manage')) return refuse({ code: 'not_allowed' })
  const setting = await readSetting(database(), MACHINE_FILES)
  return { ok: true, files: machineFilesFrom(setting.value), version: setting.version }
}

/** Stores what the newspaper tells machines. A line that its readers would not understand is named. */
export async function saveMachineFiles(
  viewer: Viewer,
  input: { version: number; files: { [name in keyof MachineFiles]: string } },
): Promise<Outcome<{ version: number }>> {
  if (!may(viewer, 'settings.manage')) return refuse({ code: 'not_allowed' })
  const { version, files } = input
  const parsed = machineFilesSchema.safeParse({
    adsTxt: normaliseProse(files.adsTxt),
    robotsTxt: normaliseProse(files.robotsTxt),
    securityContact: normaliseText(files.securityContact),
    securityPolicy: normaliseText(files.securityPolicy),
  })
  if (!parsed.success) {
    const fields = parsed.error.issues.map((issue) => ({
      field: String(issue.path[0] ?? ''),
      problem: issue.code === 'too_big' ? ('too_long' as const) : ('invalid' as const),
    }))
    return refuse({ code: 'fields', fields })
  }
  const ads = faultInAds(parsed.data.adsTxt)
  if (ads) return refuse({ code: 'line', field: 'adsTxt', ...ads })
  const robots = faultInRobots(parsed.data.robotsTxt)
  if (robots) return refuse({ code: 'line', field: 'robotsTxt', ...robots })
  return database().transaction(async (tx) => {
    if (!(await writeSetting(tx, MACHINE_FILES, version, parsed.data))) return refuse({ code: 'changed' })
    await noteRefresh(tx, [{ kind: 'setting', name: MACHINE_FILES }])
    await logEvent(tx, { name: 'settings_changed', actorId: viewer.id, subject: MACHINE_FILES })
    return { ok: true, version: version + 1 }
  })
}
