import type { blocked as vi } from '../vi/blocked.ts'

export const blocked: typeof vi = {
  reasons: {
    own_text: 'You wrote this article, so somebody else has to approve it.',
    own_changes: 'You alone made this revision, so somebody else has to approve it.',
    section: 'The article is in a section that is not yours.',
    author: 'It is with its author; the desk takes it once they send it.',
    own_check: 'You brought it out, so somebody else has to check it.',
  },
  rank: (role) => `For a ${role} or above.`,
  held: (name) => (name ? `${name} holds the article.` : 'Somebody else holds the article.'),
  button: (step) => `${step}: waits for somebody else`,
  people: (names, others) => (others > 0 ? `Can do it: ${names} and ${others} more.` : `Can do it: ${names}.`),
  person: (name, role) => `${name} (${role})`,
  nobody: 'Nobody in the newsroom can take this step now.',
  alone: 'The newsroom has one account only.',
  setRule: 'Let writers approve',
  addPeople: 'Add people',
  remind: 'Remind them',
  reminded: (names) => `${names} reminded.`,
}
