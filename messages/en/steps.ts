import type { StepWords } from '../vi/steps.ts'

export const stepWords: StepWords = {
  submit: { label: 'Submit', log: 'submitted it' },
  discard: { label: 'Discard', log: 'discarded it' },
  withdraw: { label: 'Withdraw', log: 'withdrew it' },
  claim: { label: 'Claim', log: 'claimed it' },
  assign: { label: 'Assign', log: 'gave it to' },
  return: {
    label: 'Return to reporter',
    log: 'returned it to the reporter',
    reason: 'What is to be mended? The reporter will read exactly these lines.',
  },
  release: { label: 'Release', log: 'released it' },
  take_over: {
    label: 'Take over',
    log: 'took it over from',
    reason: 'Why do you take it over? Whoever holds it will read exactly these lines.',
    consequence:
      'What the holder has typed is sent first (a few seconds), then the article is yours. What they type after that is kept as a version in the history.',
  },
  forward: { label: 'Send for approval', log: 'sent it for approval' },
  approve: { label: 'Approve', log: 'approved it' },
  send_back: {
    label: 'Send back to editor',
    log: 'sent it back to the editor',
    reason: 'Why is it sent back? The editor will read exactly these lines.',
  },
  recall: { label: 'Recall', log: 'recalled it for editing' },
  publish: { label: 'Publish', log: 'published it', consequence: 'Readers have it at once.' },
  schedule: { label: 'Schedule', log: 'scheduled it' },
  unschedule: { label: 'Cancel schedule', log: 'cancelled the schedule' },
  publish_due: { label: 'Publish at its time', log: 'published it at its time' },
  self_publish: {
    label: 'Publish now',
    log: 'published it without waiting',
    consequence: 'Readers have it at once, without approval; an editor checks it afterwards.',
  },
  publish_small: {
    label: 'Publish small change',
    log: 'published a small change, to be checked',
    consequence: 'The change goes to readers at once, without approval; somebody else checks it afterwards.',
  },
  drop_revision: {
    label: 'Drop revision',
    log: 'dropped the revision; the article stays as readers see it',
    consequence:
      'The article is again what readers see. The text of the revision stays as a version in the history, from where a new revision can bring it back.',
  },
  check: { label: 'Checked', log: 'checked it afterwards' },
  revise: { label: 'Revise', log: 'opened it for revision' },
  correct: { label: 'Correct', log: 'began a correction' },
  take_down: {
    label: 'Take down',
    log: 'took it down',
    reason: 'Why is it taken down? (kept in the log)',
    consequence: 'Readers lose it at once; its address says that it was taken down. A copy is kept.',
  },
  reinstate: { label: 'Reinstate', log: 'reinstated it' },
  restore: { label: 'Restore', log: 'restored it' },
}
