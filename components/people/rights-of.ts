import type { Messages } from '#messages/index.ts'
import type { RightSet, Role } from '#newsroom/people/roles.ts'

/** A role and what stands beside it, as lists name them: `Phóng viên + Ảnh`. */
export function rightsOf(
  workflow: Pick<Messages['workflow'], 'roles' | 'rightSets'>,
  person: { role: Role; rightSets: readonly RightSet[] },
): string {
  return [workflow.roles[person.role], ...person.rightSets.map((set) => workflow.rightSets[set])].join(' + ')
}
