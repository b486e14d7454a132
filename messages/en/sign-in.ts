import type { signIn as vi } from '../vi/sign-in.ts'

export const signIn: typeof vi = {
  title: 'Sign in',
  toNewsroom: 'Sign in to the newsroom',
  email: 'E-mail address',
  password: 'Password',
  submit: 'Sign in',
  toSite: 'To the newspaper',
  setUp: {
    title: 'Set up a newsroom',
    lead: 'The first account is the administrator’s, who makes the sections, invites everybody and fills in the newspaper’s facts.',
    name: 'Full name',
    passwordHint: 'At least 10 characters. A short sentence you remember is best.',
    language: 'Working language',
    alone: 'I am the whole newsroom',
    aloneHint:
      'Ticked, you can approve what you wrote. Otherwise each article needs a second person. The settings change it at any time.',
    submit: 'Start working',
  },
}
