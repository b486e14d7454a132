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
}
