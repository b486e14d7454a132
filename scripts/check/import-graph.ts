// Which file of the house imports which, read from the sources as they stand.
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

/** One import: the file that says it, what it says, and the file of the house that it leads to; null for a package. */
export type Import = { file: string; says: string; leadsTo: string | null }

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g

/** Every import of the files under a room or a glob, types too; tests are left out, they may look anywhere. */
export function importsOf(glob: string): Import[] {
  return globSync(glob)
    .filter((file) => !/\.test\.tsx?$/.test(file))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(IMPORT)].map((match) => {
        const says = match[1] ?? match[2] ?? match[3] ?? ''
        return { file, says, leadsTo: leadsTo(file, says) }
      }),
    )
}

function leadsTo(file: string, says: string): string | null {
  if (says.startsWith('#')) return normalize(says.slice(1))
  return says.startsWith('.') ? normalize(join(dirname(file), says)) : null
}

/**
 * The circles of a graph: each set of nodes that all lead to one another, by Tarjan's algorithm (SIAM J. Comput. 1, 1972).
 * An edge to a node that is none is passed over.
 */
export function circlesOf(edges: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const order = new Map<string, number>()
  const lowest = new Map<string, number>()
  const open: string[] = []
  const circles: string[][] = []
  const visit = (node: string): number => {
    let low = order.size
    order.set(node, low)
    open.push(node)
    const own = low
    for (const next of edges.get(node) ?? []) {
      if (!edges.has(next)) continue
      if (!order.has(next)) low = Math.min(low, visit(next))
      else if (open.includes(next)) low = Math.min(low, lowest.get(next) ?? order.get(next) ?? low)
    }
    lowest.set(node, low)
    if (low === own) {
      const circle = open.splice(open.indexOf(node))
      if (circle.length > 1) circles.push(circle)
    }
    return low
  }
  for (const node of edges.keys()) if (!order.has(node)) visit(node)
  return circles
}

/** The rooms that have wings, with how many folders deep these lie. */
export const ROOMS_WITH_WINGS = { newsroom: 1, operations: 1, 'db/stores': 2, components: 1, server: 1 } as const

/** The wings of a room as a graph; what lies in the room itself belongs to none. */
export function wingsOf(imports: readonly Import[], room: keyof typeof ROOMS_WITH_WINGS): Map<string, Set<string>> {
  return graphOf(imports, (file) => {
    const parts = file.split('/')
    const depth = ROOMS_WITH_WINGS[room]
    return file.startsWith(`${room}/`) && parts.length > depth + 1 ? (parts[depth] ?? null) : null
  })
}

/** The imports as a graph of whatever `nodeOf` makes of a file: itself, its wing; null leaves it out. */
export function graphOf(imports: readonly Import[], nodeOf: (file: string) => string | null): Map<string, Set<string>> {
  const edges = new Map<string, Set<string>>()
  for (const { file, leadsTo } of imports) {
    const from = nodeOf(file)
    const to = leadsTo === null ? null : nodeOf(leadsTo)
    if (from === null) continue
    const targets = edges.get(from) ?? new Set()
    edges.set(from, targets)
    if (to !== null && to !== from) targets.add(to)
  }
  return edges
}
