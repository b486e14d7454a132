import 'server-only'
import { database } from '#db/index.ts'
import { MACHINE_FILES, machineFilesFrom, readSetting } from '#db/stores/papers/settings.ts'
import type { MachineFiles } from '#newsroom/papers/machine-files.ts'

/** What the newspaper tells machines beside its articles. */
export async function readMachineFiles(): Promise<MachineFiles> {
  return machineFilesFrom((await readSetting(database(), MACHINE_FILES)).value)
}
