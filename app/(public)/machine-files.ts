import { connection } from 'next/server'
import { now } from '#newsroom/kit/clock.ts'
import { securityText } from '#newsroom/papers/machine-files.ts'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import { readMachineFiles } from '#operations/reading/read-machine-files.ts'
import { readNewspaper } from '#operations/reading/read-newspaper.ts'
import { fullAddress } from './full-address.ts'

const PLAIN = { 'content-type': 'text/plain; charset=utf-8' }

/** A file that a program asks for by its fixed name; null where the newspaper has none. */
export function plainFile(text: string | null): Response {
  return text === null
    ? new Response('Not found\n', { status: 404, headers: PLAIN })
    : new Response(text, { headers: PLAIN })
}

/** Answers whom to tell of a fault in security. */
export async function answerSecurity(): Promise<Response> {
  await connection()
  const { newspaper } = await readNewspaper()
  const languages = newspaper.language === 'vi' ? ['vi', 'en'] : ['en', 'vi']
  const canonical = fullAddress(publicPath.security())
  const facts = { email: newspaper.email, canonical, languages, now: now() }
  return plainFile(securityText(await readMachineFiles(), facts))
}
