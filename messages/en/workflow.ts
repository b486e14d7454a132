import type { workflow as vi } from '../vi/workflow.ts'

export const workflow: typeof vi = {
  states: {
    draft: 'Draft',
    submitted: 'Waiting for an editor',
    editing: 'Being edited',
    returned: 'Returned',
    awaiting_approval: 'Waiting for approval',
    approved: 'Waiting for publication',
    scheduled: 'Scheduled',
    published: 'Published',
    taken_down: 'Taken down',
    discarded: 'Discarded',
  },
  roles: {
    contributor: 'Contributor',
    reporter: 'Reporter',
    editor: 'Editor',
    desk_head: 'Desk head',
    managing_editor: 'Managing editor',
    editor_in_chief: 'Editor in chief',
    admin: 'Administrator',
  },
}
