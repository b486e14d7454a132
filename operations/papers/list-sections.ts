import 'server-only'
import { database } from '#db/index.ts'
import { readKnownSections, readSections, type Section } from '#db/stores/papers/sections.ts'
import { nameWithParent } from '#newsroom/papers/sections.ts'

/** A section to choose: one under another is called by both names. */
export type SectionChoice = Section & { label: string }

/** The newspaper's sections in the order of the masthead, each followed by those under it: for choosing one. */
export async function listSections(): Promise<SectionChoice[]> {
  const sections = await readSections(database())
  return sections.map((section) => ({ ...section, label: nameWithParent(section, sections) }))
}

/** For a choice of one: what it is called, and its id. */
export async function sectionChoices(): Promise<{ id: string; name: string }[]> {
  return (await listSections()).map(({ id, label }) => ({ id, name: label }))
}

/**
 * The same for a text: with those that were merged into others, by their own names. A text that is open may name one of
 * them until it is saved.
 */
export async function deskSections(): Promise<{ id: string; name: string; mergedIntoId: string | null }[]> {
  const known = await readKnownSections(database())
  return known.map((section) => ({
    id: section.id,
    name: nameWithParent(section, known),
    mergedIntoId: section.mergedIntoId,
  }))
}

/** What sections are called, those that were merged into others by their own names. */
export async function sectionNames(): Promise<Map<string, string>> {
  return new Map((await deskSections()).map(({ id, name }) => [id, name]))
}
