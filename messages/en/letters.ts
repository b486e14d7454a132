import type { letters as vi } from '../vi/letters.ts'

export const letters: typeof vi = {
  greeting: (name) => (name ? `Hello ${name},` : 'Hello,'),
  foot: (newspaper) => `Sent automatically by the newsroom of ${newspaper}.`,
  invitation: {
    subject: (newspaper) => `An invitation to the newsroom of ${newspaper}`,
    text: (newspaper, role) => `You are invited to the newsroom of ${newspaper}, as ${role}.`,
    textBy: (who, newspaper, role) => `${who} invites you to the newsroom of ${newspaper}, as ${role}.`,
    open: 'Choose your name and password here:',
    until: (time) => `The link opens once, until ${time}. If you do not expect this invitation, ignore this mail.`,
  },
  password_reset: {
    subject: (newspaper) => `A new password – ${newspaper}`,
    text: 'Somebody, probably you, has said that the password of this account was forgotten.',
    open: 'Set a new password here:',
    until:
      'The link opens once, within an hour. If it was not you, there is nothing to do: the password that you have still works.',
  },
  password_was_reset: {
    subject: (newspaper) => `Your password has been set anew – ${newspaper}`,
    text: 'The password of your account has just been set anew by a link. Every computer that was signed in has been signed out.',
    otherwise: 'If it was not you, tell the newsroom’s administrator at once.',
  },
  email_old: {
    subject: (newspaper) => `Another address to sign in with – ${newspaper}`,
    text: (email) => `Your account is about to sign in with ${email}. It needs your consent.`,
    open: 'Look and agree:',
    otherwise:
      'If you have not asked for it, leave the link alone and change your password at once: somebody is in your account.',
  },
  email_new: {
    subject: (newspaper) => `Confirm the new address – ${newspaper}`,
    text: (email) => `An account of the newsroom wants to sign in with ${email}.`,
    open: 'Look and agree:',
    otherwise: 'The link opens once, within a day. If you have not asked for it, ignore this mail.',
  },
  email_was_changed: {
    subject: (newspaper) => `The address you sign in with has changed – ${newspaper}`,
    text: 'From now on your account signs in with another address, and no longer with this one.',
    otherwise: 'If it was not you, tell the newsroom’s administrator at once.',
  },
  protection_changed: {
    subject: (newspaper) => `The protection of your account has changed – ${newspaper}`,
    text: 'A second factor or a passkey of your account has been added, switched on or off, or taken away.',
    otherwise: 'If it was not you, tell the newsroom’s administrator at once.',
  },
  new_sign_in: {
    subject: (newspaper) => `A new sign-in – ${newspaper}`,
    text: (device, time, network) =>
      `Somebody signed in to your account from a browser that was never used for it before: ${device}, at ${time}${network ? `, network ${network}` : ''}.`,
    unknown: 'not known which',
    open: 'See where you are signed in:',
    otherwise: 'If it was you, there is nothing to do. If not, sign that browser out and change your password at once.',
  },
}
