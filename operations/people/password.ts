import 'server-only'
import type { FieldProblem } from '#newsroom/kit/refusals.ts'
import { isCommonPassword } from '#newsroom/people/common-passwords.ts'
import { hashing, type Waiting } from './hashing.ts'

const SHORTEST = 10
const LONGEST = 200

/**
 * What is wrong with a new password; null where nothing is. Length is what protects, so nothing else is asked but that it is none of
 * the first that are guessed. @param known what everybody knows of its person
 */
export function passwordProblem(password: string, known: readonly string[] = []): FieldProblem | null {
  const length = [...password.normalize('NFC')].length
  if (length === 0) return 'missing'
  if (length < SHORTEST) return 'too_short'
  if (length > LONGEST) return 'too_long'
  return isCommonPassword(password, known) ? 'common' : null
}

/** The argon2id hash of a password. Vietnamese letters come composed or not, by keyboard: NFC makes them one. */
export function hashPassword(password: string): Promise<string> {
  return hashing().hash(password.normalize('NFC'))
}

let decoy: Promise<string> | null = null

/**
 * Whether the password is the one of the hash; null where too many wait to have theirs looked at. Without a hash it takes
 * the same time and says no.
 */
export async function verifyPassword(
  passwordHash: string | null,
  password: string,
  waiting: Waiting,
): Promise<boolean | null> {
  if ([...password].length > LONGEST) return false
  decoy ??= hashPassword('no person has this password')
  const right = await hashing().verify(passwordHash ?? (await decoy), password.normalize('NFC'), waiting)
  return right && passwordHash !== null
}
