import type { FieldProblem } from '../kit/refusals.ts'
import { fold } from '../text/fold.ts'
import { normaliseText } from '../text/normalise.ts'
import type { RightSet, Role } from './roles.ts'

/** A person of a list, still as it was written there. `line` is where it stands, the first line being 1. */
export type ListedPerson = {
  line: number
  email: string
  name: string
  role: Role
  sectionIds: string[]
  rightSets: RightSet[]
}

/** What is wrong with a line of a list. */
export type ListFault = { line: number; field: string; problem: FieldProblem }

type Column = 'email' | 'name' | 'role' | 'sections' | 'rightSets'

/** What columns are called at the head of a list, folded. Without a head they come in this order. */
const HEADS: Record<Column, readonly string[]> = {
  email: ['email', 'e-mail', 'dia chi email', 'dia chi e-mail', 'thu dien tu'],
  name: ['ten', 'ho ten', 'ho va ten', 'name', 'full name'],
  role: ['vai tro', 'chuc danh', 'role'],
  sections: ['chuyen muc', 'chuyen muc phu trach', 'muc', 'sections', 'section'],
  rightSets: ['quyen them', 'rights', 'rights beside the role'],
}
const COLUMNS = Object.keys(HEADS) as Column[]

/** What names in a list stand for: roles and sets of rights by what they are called, sections by name and address. Keys are folded. */
export type ListWords = {
  roles: ReadonlyMap<string, Role>
  sections: ReadonlyMap<string, string>
  rightSets: ReadonlyMap<string, RightSet>
}

/**
 * Reads the rows of a list of people to invite. Rows that are empty count for nothing; of the others each fault is told, so that
 * a list is mended in one go.
 */
export function readInvitationList(
  rows: readonly { line: number; cells: readonly string[] }[],
  words: ListWords,
): { people: ListedPerson[]; faults: ListFault[] } {
  const filled = rows
    .map(({ line, cells }) => ({ line, cells: cells.map(normaliseText) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  const [first] = filled
  const head = first ? readHead(first.cells) : null
  const at = (column: Column) => (head ? head.indexOf(column) : COLUMNS.indexOf(column))
  const people: ListedPerson[] = []
  const faults: ListFault[] = []
  for (const { line, cells } of head ? filled.slice(1) : filled) {
    const cell = (column: Column) => cells[at(column)] ?? ''
    const role = words.roles.get(fold(cell('role')))
    const asked = namesIn(cell('sections'))
    const sets = namesIn(cell('rightSets'))
    const rightSets = sets.flatMap((name) => words.rightSets.get(name) ?? [])
    const sectionIds = asked.flatMap((name) => words.sections.get(name) ?? [])
    if (!role) faults.push({ line, field: 'role', problem: cell('role') === '' ? 'missing' : 'invalid' })
    if (sectionIds.length !== asked.length) faults.push({ line, field: 'section', problem: 'invalid' })
    if (rightSets.length !== sets.length) faults.push({ line, field: 'rightSets', problem: 'invalid' })
    if (role) people.push({ line, email: cell('email'), name: cell('name'), role, sectionIds, rightSets })
  }
  return { people, faults }
}

/** The names in a cell that has several. */
function namesIn(cell: string): string[] {
  return cell
    .split(/[;,|]/)
    .map((name) => fold(name.trim()))
    .filter((name) => name !== '')
}

/** The columns that a head names; null where the row is no head. */
function readHead(cells: readonly string[]): (Column | null)[] | null {
  const named = cells.map((cell) => COLUMNS.find((column) => HEADS[column].includes(fold(cell))) ?? null)
  return named.includes('email') ? named : null
}
