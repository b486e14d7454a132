import type { presence as vi } from '../vi/presence.ts'

export const presence: typeof vi = {
  here: 'Has this article open',
  looks: (name) => `${name} is reading`,
  writes: (name, since) => `${name} has been writing since ${since}`,
  reading: 'reading',
  writing: 'writing',
  more: (count) => `and ${count} more`,
  elsewhere: 'You have this article open in another window.',
  elsewhereFirst:
    'You have this article open in another window, opened before this one. Better write in one of them only.',
  elsewhereLater:
    'You have this article open in another window, opened after this one. Better write in one of them only.',
  askedBy: (name) => `${name} wants to take this article over. What you have typed is being sent.`,
  tookOver: (name) => `${name} took this article over.`,
  tookOverFromYou: (name) => `${name} took this article over from you.`,
  assigned: (by, to) => `${by} gave this article to ${to}.`,
  assignedToYou: (by) => `${by} gave this article to you.`,
  did: (who, what) => `${who} ${what}.`,
  moved: (state) => `The article is now “${state}”.`,
  nowYours: 'You can write it now.',
  noLongerYours: 'You can no longer write it.',
  signedOut: 'Your session has ended, so there is no telling who has the article open.',
  dismiss: 'Understood',
}
