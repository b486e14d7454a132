import type { passkeys as vi } from '../vi/passkeys.ts'

export const passkeys: typeof vi = {
  title: 'Passkeys',
  note: 'Sign in by the fingerprint, face or PIN of your device, without a password. No false site gets a passkey.',
  adminNote:
    'Their passkeys. Remove one when the device is lost, once you are sure that it was them who told you. Every computer they are signed in on is signed out, and they are told by mail.',
  name: 'Name of the passkey',
  nameHint: 'To recognise it later, such as: Computer at my desk, my iPhone.',
  unnamed: 'A passkey without a name',
  add: 'Add a passkey on this device',
  done: 'The passkey has been added.',
  stopped: 'The device has not confirmed it, so nothing was done. You can try again.',
  refused: 'This passkey opens no account here. Sign in with your password.',
  added: (day) => `added ${day}`,
  used: (day) => `last used ${day}`,
  drop: 'Remove',
  dropOf: (name) => `Remove the passkey ${name}`,
  signIn: 'Enter with a passkey',
}
