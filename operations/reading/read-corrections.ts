import 'server-only'
import { database } from '#db/index.ts'
import { newestCorrections } from '#db/stores/reading/published.ts'
import type { ListPart, ListPlace, PublishedCorrection } from '#newsroom/reading/published.ts'

const ON_A_PAGE = 30

/** The newspaper's corrections, from the newest or from a place further back. */
export async function readCorrections(behind: ListPlace | null): Promise<ListPart<PublishedCorrection>> {
  return newestCorrections(database(), { limit: ON_A_PAGE, behind })
}
