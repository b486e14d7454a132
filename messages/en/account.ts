import type { account as vi } from '../vi/account.ts'

export const account: typeof vi = {
  title: 'Account',
  role: 'Role',
  email: 'E-mail address',
  language: 'Working language',
  languageNote: 'Changes only the words on your own screens. Articles and the newspaper stay as they are.',
  languages: { vi: 'Tiếng Việt', en: 'English' },
  signOut: 'Sign out',
  signOutNote: 'Ends the session on this computer.',
  toSite: 'See the newspaper',
  help: 'Guide',
  menu: 'Account and language',
  review: {
    title: 'Review desk',
    note: 'The desk stays with the article you have decided about; the next one opens by the key W or its button. Where it opens by itself, its steps take no key and no press for a second.',
    opensNext: 'After a step, open the next article that waits for me',
  },
  changePassword: {
    title: 'Change password',
    note: 'Afterwards every other computer signed in to this account is signed out.',
    present: 'Present password',
    next: 'New password',
    hint: 'At least 10 characters.',
    submit: 'Change password',
    done: 'Your password has been changed.',
    wrong: 'The present password is not right.',
  },
}
