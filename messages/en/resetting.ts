import type { resetting as vi } from '../vi/resetting.ts'

export const resetting: typeof vi = {
  forgotten: 'Forgotten your password?',
  ask: {
    title: 'Forgotten password',
    lead: 'Give the address that you sign in with. A link for a new password is sent there.',
    noMail:
      'This server sends no mail. Ask the newsroom’s administrator, who can make a link for a new password under People.',
    submit: 'Send the link',
    done: 'If somebody has an account with this address, a mail arrives within minutes. Its link opens once, within an hour.',
    notArrived: 'No mail? Look into the spam folder, or ask the newsroom’s administrator.',
    back: 'Back to signing in',
  },
  set: {
    title: 'Set a new password',
    lead: (email) => `For the account ${email}. Every computer that is signed in to it is signed out.`,
    submit: 'Set the password',
    done: 'The new password has been set. Sign in with it.',
    goneTitle: 'This link does not open any more',
    gone: 'The link has been used, or is older than an hour.',
    askAgain: 'Ask for another link',
  },
  byAdmin: {
    title: 'Forgotten password',
    note: 'Make a link and give it to the person in some private way; they choose the new password. It opens once, within an hour.',
    submit: 'Make a link for a new password',
    done: 'Give this link to the right person:',
    onlyNow: 'The link is shown only now.',
    typed: 'Or set a first password yourself',
  },
}
