import 'server-only'
import { database } from '#db/index.ts'
import { areDaysCounted, countDaysOnce } from '#db/stores/reading/published-days.ts'

/** Counts the days of an archive that is older than the counting of days; nothing where they are counted. */
export async function countDays(): Promise<void> {
  if (await areDaysCounted(database())) return
  await database().transaction((tx) => countDaysOnce(tx))
}
