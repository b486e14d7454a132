import type { review as vi } from '../vi/review.ts'
import { stepWords } from './steps.ts'

export const review: typeof vi = {
  title: 'Review',
  lead: 'What has waited longest stands first.',
  groups: {
    submitted: 'Waiting for an editor',
    editing: 'Being edited',
    awaiting_approval: 'Waiting for approval',
    approved: 'Waiting for publication',
    scheduled: 'Scheduled',
    unchecked: 'To be checked afterwards',
  },
  empty: 'Nothing is waiting.',
  emptyText: 'What reporters submit to the sections you look after will be here.',
  otherSteps: 'Other steps',
  otherStepsOf: (title) => `Other steps for ${title}`,
  stepOf: (step, title) => `${step}: ${title}`,
  at: 'at',
  working: 'Working…',
  done: (step) => `Done: ${step}.`,
  receipt: {
    label: 'What you did last',
    did: (steps, title) => {
      const text = steps.join(', ')
      return `${text.charAt(0).toUpperCase()}${text.slice(1)}: “${title}”`
    },
    undone: (title) => `Undone: “${title}”`,
    reading: 'Reading the public page back…',
    out: (time) => `On the page since ${time}`,
    gone: 'Readers no longer find it; its old address says that it was taken down.',
    unread: 'The public page could not be read back. Open the article to look.',
    atDesk: (section) => `The ${section} desk sees it in the queue.`,
    waitsForApproval: (section) => (section ? `It waits for who approves ${section}.` : 'It waits for approval.'),
    waitsForPublishing: 'It waits to be published; readers do not see it yet.',
    toAuthor: (name) => `${name} has been told.`,
    heldBy: (name) => `${name} holds it.`,
    goesOut: (time) => `It goes out at ${time}.`,
    look: 'View',
    next: 'Next waiting',
    dismiss: 'Put this line away',
  },
  cameUnderHand: 'Something else has just come here. Look again, then press.',
  unsent:
    'What you typed is not on the server yet, so the step was not taken. See the line that tells where it is saved, then try again.',
  reload: 'Reload',
  steps: stepWords,
  reason: {
    label: 'Reason',
    placeholders: {
      return: 'One point per line',
      send_back: 'One point per line',
      take_over: 'E.g. has to be mended before the page closes',
      take_down: 'E.g. not verified, being checked',
    },
  },
  schedule: {
    label: 'Date and time of publication',
    invalid: 'Say a date and a time, like 18:00, tomorrow 6am or 5/12 7:30.',
  },
  correct: {
    title: 'Correct this article',
    falseHint: 'Select the wrong sentence in the text before you press Correct, and it is put in here.',
    mend: 'Open the original too, to mend it',
    mendHint: 'Readers go on seeing the old text until the mended one is approved and published.',
    falseStatement: 'What was published (false)',
    trueStatement: 'What is true',
    note: 'The correction is an article of its own, with the title that the press law prescribes. It is approved and published like any other.',
    missing: 'Please fill this in.',
    submit: 'Begin the correction',
  },
  confirm: {
    title: (step, title) => `${step} “${title}”?`,
    article: (title) => `“${title}”`,
    orSchedule: 'Or let it go out at a time:',
    shortPath: 'The log still shows each step.',
  },
}
