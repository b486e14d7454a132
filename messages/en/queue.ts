import type { queue as vi } from '../vi/queue.ts'

export const queue: typeof vi = {
  title: 'Queue',
  assign: {
    label: 'Who gets it?',
    hint: 'They become its holder and are told at once.',
    choose: 'Choose somebody…',
    missing: 'Please choose somebody.',
    nobody: 'There is nobody else yet who can edit this article.',
    person: (name, role, held) => `${name} – ${role}${held > 0 ? `, holds ${held}` : ''}`,
  },
}
