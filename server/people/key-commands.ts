import { database } from '#db/index.ts'
import { findPersonByEmail } from '#db/stores/people/people.ts'
import { messagesFor } from '#messages/index.ts'
import { refusalText } from '#messages/refusal-text.ts'
import type { Outcome } from '#newsroom/kit/refusals.ts'
import { KEY_DAYS, KEY_SCOPES, type KeyScope } from '#newsroom/people/program-key.ts'
import { operator } from '#operations/people/operator.ts'
import { endKey, listKeys, makeKey, replaceKey } from '#operations/people/program-keys.ts'

type Said = { email?: string; name?: string; scopes?: string; days?: string; key?: string }

/** Makes a key for a program, and prints it once. */
export async function addKey({ email, name, scopes = '', days = '90' }: Said): Promise<number> {
  if (!email || !name || scopes === '') return complain('key:add needs --email, --name and --scopes.')
  const wanted = scopes.split(',').map((each) => each.trim())
  if (!wanted.every(isScope)) return complain(`--scopes has to be some of: ${KEY_SCOPES.join(',')}`)
  if (!KEY_DAYS.some((each) => String(each) === days))
    return complain(`--days has to be one of: ${KEY_DAYS.join(', ')}`)
  const person = await findPersonByEmail(database(), email)
  if (!person) return complain(`Nobody has the address ${email}.`)
  const made = await makeKey(operator, { personId: person.id, name, scopes: wanted, days: Number(days) })
  return report(made, made.ok ? `Give it to the program; it is not shown again:\n${made.token}` : '')
}

/** Says which keys hold. */
export async function showKeys(): Promise<number> {
  const listed = await listKeys(operator)
  if (!listed.ok) return report(listed, '')
  for (const { id, name, person, scopes, expiresAt, usedAt } of listed.keys) {
    const used = usedAt ? `last used ${usedAt.toISOString()}` : 'never used'
    console.log(`${id}  ${name}  for ${person.name}  ${scopes.join(',')}  until ${expiresAt.toISOString()}  ${used}`)
  }
  if (listed.keys.length === 0) console.log('No key holds.')
  return 0
}

/** Replaces a key; the former goes on for a day. */
export async function changeKey({ key }: Said): Promise<number> {
  if (!key) return complain('--key is missing: key:list says which there are.')
  const made = await replaceKey(operator, key)
  return report(made, made.ok ? `Give it to the program; the former goes on for 24 hours:\n${made.token}` : '')
}

/** Ends a key at once. */
export async function dropKey({ key }: Said): Promise<number> {
  if (!key) return complain('--key is missing: key:list says which there are.')
  return report(await endKey(operator, key), 'The key opens nothing any more.')
}

function isScope(word: string): word is KeyScope {
  return KEY_SCOPES.some((each) => each === word)
}

function report(outcome: Outcome, done: string): number {
  if (!outcome.ok) return complain(refusalText(messagesFor('en'), outcome.refusal))
  console.log(done)
  return 0
}

function complain(sentence: string): number {
  console.error(sentence)
  return 1
}
