import 'server-only'
import { database } from '#db/index.ts'
import { readSections, type Section } from '#db/stores/sections.ts'

/** The newspaper's sections in the order of the masthead, with their ids: for choosing one, and for arranging them. */
export function listSections(): Promise<Section[]> {
  return readSections(database())
}
