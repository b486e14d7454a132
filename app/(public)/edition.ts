import { connection } from 'next/server'
import { cache } from 'react'
import type { Edition } from '#components/reading/frame/edition.ts'
import { messagesFor } from '#messages/index.ts'
import { now } from '#newsroom/kit/clock.ts'
import { readNewspaper } from '#operations/reading/read-newspaper.ts'

/** What this page is set in, read once for each answer. Nothing is read at build time: there is no database then. */
export const edition = cache(async (): Promise<Edition> => {
  await connection()
  const { newspaper, sections } = await readNewspaper()
  const { site } = messagesFor(newspaper.language)
  const { governingBodyLabel, licenceLabel } = newspaper
  const words: Edition['words'] = {
    ...site,
    governingBody: (name) => site.governingBody(name, governingBodyLabel),
    licence: (number, date, issuer) => site.licence(number, date, issuer, licenceLabel),
  }
  return { newspaper, sections, words, now: now() }
})
