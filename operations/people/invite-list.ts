import 'server-only'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { database } from '#db/index.ts'
import { readSections } from '#db/stores/papers/sections.ts'
import { emailKey, lockAdmins } from '#db/stores/people/people.ts'
import { messagesFor } from '#messages/index.ts'
import { prose } from '#newsroom/kit/input.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import { LONGEST_LIST } from '#newsroom/people/invitation.ts'
import { type ListFault, type ListWords, readInvitationList } from '#newsroom/people/invitation-list.ts'
import { LANGUAGES, RIGHT_SETS, ROLES, type Viewer } from '#newsroom/people/roles.ts'
import { may } from '#newsroom/rights/permissions.ts'
import { fold } from '#newsroom/text/fold.ts'
import { invitationProblem, invitationSchema } from './invitation-input.ts'
import { addInvitation, type ByMail } from './invite-person.ts'
import { passLimits } from './limits.ts'
import { limitsOfInviting } from './sign-in-limits.ts'

/** Letters of a list: room for {@link LONGEST_LIST} people with everything that is said of them. */
export const LIST_LETTERS = 60_000
/** So many faults are told at once. */
const FAULTS = 20

/**
 * Invites everybody on a list (CSV, as a spreadsheet writes it: commas, semicolons or tabs; e-mail, name, role, sections, sets of rights). All of
 * them or nobody: where a line is wrong, it is told which, and nothing is sent.
 */
export async function inviteList(
  viewer: Viewer,
  input: { list: string },
  { byMail }: ByMail,
): Promise<Outcome<{ invited: { email: string; link: string }[] }>> {
  if (!may(viewer, 'people.manage')) return refuse({ code: 'not_allowed' })
  const list = z.object({ list: prose(LIST_LETTERS) }).safeParse(input)
  if (!list.success) return refuse({ code: 'fields', fields: [{ field: 'list', problem: 'too_long' }] })
  const rows = rowsOf(list.data.list)
  if (!rows) return refuse({ code: 'fields', fields: [{ field: 'list', problem: 'invalid' }] })
  if (rows.length > LONGEST_LIST + 1)
    return refuse({ code: 'fields', fields: [{ field: 'list', problem: 'too_long' }] })
  const passed = await passLimits(limitsOfInviting(viewer.id))
  if (!passed.ok) return passed
  return database().transaction(async (tx) => {
    await lockAdmins(tx)
    const words: ListWords = {
      roles: roleWords(),
      sections: sectionWords(await readSections(tx)),
      rightSets: rightSetWords(),
    }
    const { people, faults } = readInvitationList(rows, words)
    const seen = new Set<string>()
    const invited = []
    for (const { line, ...person } of people) {
      const parsed = invitationSchema.safeParse({ ...person, language: viewer.language })
      const key = emailKey(person.email)
      const problem = seen.has(key) ? 'taken' : await invitationProblem(tx, person.email)
      seen.add(key)
      if (problem) faults.push({ line, field: 'email', problem })
      else if (!parsed.success) faults.push({ line, field: 'name', problem: 'too_long' })
      else invited.push(parsed.data)
    }
    if (faults.length > 0) return refuse({ code: 'list', faults: inOrder(faults) })
    if (invited.length === 0) return refuse({ code: 'fields', fields: [{ field: 'list', problem: 'missing' }] })
    const links = []
    for (const person of invited) links.push(await addInvitation(tx, viewer, person, byMail))
    return { ok: true, invited: links.map(({ email, link }) => ({ email, link })) }
  })
}

/** The rows of a list and the lines they stand on; null where its quotation marks do not close. */
function rowsOf(list: string): { line: number; cells: string[] }[] | null {
  const rows: { line: number; cells: string[] }[] = []
  try {
    parse(list, {
      bom: true,
      delimiter: [',', ';', '\t'],
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      to: LONGEST_LIST + 2,
      on_record: (cells: string[], { lines }) => {
        rows.push({ line: lines, cells })
        return null
      },
    })
    return rows
  } catch {
    return null
  }
}

/** What roles are called, in each language and in the code. */
function roleWords(): ListWords['roles'] {
  return new Map(
    ROLES.flatMap((role) => [
      [role, role] as const,
      ...LANGUAGES.map((language) => [fold(messagesFor(language).workflow.roles[role]), role] as const),
    ]),
  )
}

/** What sets of rights are called, the same. */
function rightSetWords(): ListWords['rightSets'] {
  return new Map(
    RIGHT_SETS.flatMap((set) => [
      [set, set] as const,
      ...LANGUAGES.map((language) => [fold(messagesFor(language).workflow.rightSets[set]), set] as const),
    ]),
  )
}

function sectionWords(sections: readonly { id: string; name: string; slug: string }[]): ListWords['sections'] {
  return new Map(sections.flatMap(({ id, name, slug }) => [[slug, id] as const, [fold(name), id] as const]))
}

function inOrder(faults: readonly ListFault[]): ListFault[] {
  return faults.toSorted((a, b) => a.line - b.line).slice(0, FAULTS)
}
