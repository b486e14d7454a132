import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { quoted } from '../../portable/portable.ts'

const NAME = 'toa_soan_rehearsal_'
/** What Postgres answers where the user may make no databases. */
const MAY_NOT = '42501'

/**
 * Makes an empty database on the same server, and takes away those that a process left behind that was killed.
 * @returns null where the server does not answer, or its user may make none
 */
export async function scratchPostgres(url: string): Promise<{ url: string; drop(): Promise<void> } | null> {
  const name = NAME + randomBytes(4).toString('hex')
  const client = () =>
    postgres(url, {
      max: 1,
      connect_timeout: 10,
      onnotice: () => {},
      connection: { application_name: 'toa-soan copy' },
    })
  const making = client()
  try {
    const left = await making<{ name: string }[]>`
      select d.datname as name from pg_database d
      where starts_with(d.datname, ${NAME}) and pg_get_userbyid(d.datdba) = current_user
        and not exists (select 1 from pg_stat_activity a where a.datname = d.datname)`
    for (const each of left) await making.unsafe(`drop database if exists ${quoted(each.name)}`)
    await making.unsafe(`create database ${quoted(name)}`)
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === MAY_NOT || error.code === 'ECONNREFUSED'))
      return null
    throw error
  } finally {
    await making.end({ timeout: 5 })
  }
  const made = new URL(url)
  made.pathname = `/${name}`
  return {
    url: made.href,
    drop: async () => {
      const dropping = client()
      try {
        await dropping.unsafe(`drop database if exists ${quoted(name)} with (force)`)
      } finally {
        await dropping.end({ timeout: 5 })
      }
    },
  }
}
