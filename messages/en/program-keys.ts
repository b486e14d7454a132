import type { programKeys as vi } from '../vi/program-keys.ts'

export const programKeys: typeof vi = {
  tab: 'Keys for programs',
  title: 'Keys for programs',
  note: 'Let another program (a picture server, an importer …) work with the newsroom. Each key acts for one account and never may more than that; it is dead as soon as the account is blocked. No key submits, approves or publishes: somebody always answers for that.',
  none: 'There is no key yet.',
  scopes: {
    'articles.read': 'look at articles',
    'articles.write': 'begin and change drafts',
    'media.write': 'send pictures',
  },
  list: {
    actsFor: (name) => `Acts for ${name}`,
    blocked: 'the account is blocked, the key opens nothing',
    until: (day) => `ends ${day}`,
    used: (when, from) => `last used ${when}, from ${from}`,
    unused: 'never used',
    replace: 'Replace',
    replaceOf: (name) => `Replace the key ${name}`,
    end: 'End',
    endOf: (name) => `End the key ${name}`,
    replaced: 'Here is the new key. The former goes on for 24 hours, so that it can be replaced in peace.',
  },
  add: {
    title: 'Make a key',
    name: 'Name of the key',
    nameHint: 'So that you know it later, for example: picture server.',
    person: 'Acts for the account',
    may: 'May',
    days: 'Holds for',
    dayCount: (days) => `${days} days`,
    submit: 'Make the key',
    done: 'The new key',
    onlyNow: 'The key is shown this once. Copy it into the program, then close the page.',
  },
  answers: {
    noKey: 'The key is missing, wrong, over or of no use any more.',
    noScope: (scope) => `This key may not: ${scope}.`,
    tooFast: (seconds) => `Too many requests. Try again in ${seconds} seconds.`,
  },
}
