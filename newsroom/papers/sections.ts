/** What decides where a section stands: its place, and the section that it is under. */
type Placed = { id: string; position: number; parentId: string | null }

/**
 * Sections in the order of the masthead, each followed by those under it. There are two levels; one whose parent is not
 * among them stands in the masthead itself.
 */
export function inMastheadOrder<T extends Placed>(sections: readonly T[]): T[] {
  const inOrder = [...sections].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
  const ids = new Set(sections.map(({ id }) => id))
  const isUnder = (section: T, parent: T) => section.parentId === parent.id
  return inOrder
    .filter(({ parentId }) => parentId === null || !ids.has(parentId))
    .flatMap((parent) => [parent, ...inOrder.filter((section) => isUnder(section, parent))])
}

/** What a section is called where both levels are chosen from: with the one that it is under before it. */
export function nameWithParent(
  section: { name: string; parentId: string | null },
  all: readonly { id: string; name: string }[],
): string {
  const parent = all.find(({ id }) => id === section.parentId)
  return parent ? `${parent.name} › ${section.name}` : section.name
}

/** The ids of sections, and of all that are under them: what is said of a section holds for those. */
export function withSectionsUnder(
  ids: readonly string[],
  all: readonly { id: string; parentId: string | null }[],
): string[] {
  const under = all.filter(({ parentId }) => parentId !== null && ids.includes(parentId)).map(({ id }) => id)
  return [...new Set([...ids, ...under])]
}

/** The way to a section from the masthead: the section above it, and itself. Empty where an article has none yet. */
export function sectionsDownTo(section: Label, masthead: readonly SectionInMasthead[]): Label[] {
  if (section.slug === '') return []
  const above = masthead.find(({ under }) => under.some(({ slug }) => slug === section.slug))
  return above ? [above, section] : [section]
}

/** A section or topic as its readers know it: what it is called and the last part of its address. */
export type Label = { name: string; slug: string }

/** A section of the masthead with those under it, in their order. */
export type SectionInMasthead = Label & { under: Label[] }
