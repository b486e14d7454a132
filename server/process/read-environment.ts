import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { isIP } from 'node:net'
import { join, resolve } from 'node:path'

import { backupSettingFaults } from './backup-settings.ts'
import type { Environment, MailSettings } from './environment.ts'
import { metricsSettingFaults } from './metrics-settings.ts'
import { readOutward } from './outward-settings.ts'
import { readFileSettings } from './read-file-settings.ts'

const SECRET_BYTES = 32

/**
 * Reads the settings from environment variables; the secret is made and kept (mode 0600) where none is given.
 * @returns the settings, or one sentence for each fault
 */
export function readEnvironment(
  variables: Record<string, string | undefined>,
): { ok: true; environment: Environment } | { ok: false; faults: string[] } {
  const faults: string[] = []
  const port = Number(variables.PORT ?? '3000')
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    faults.push(`PORT has to be a number from 1 to 65535, not "${variables.PORT}".`)
  }
  const siteUrl = readSiteUrl(variables.SITE_URL ?? `http://localhost:${Number.isInteger(port) ? port : 3000}`)
  if (!siteUrl) {
    faults.push(
      `SITE_URL has to be an address such as https://baolang.example, without a path, not "${variables.SITE_URL}".`,
    )
  }
  const dataDirectory = resolve(variables.DATA_DIR || 'data')
  const databaseUrl = variables.DATABASE_URL || `file:${join(dataDirectory, 'newsroom.db')}`
  if (!/^(file:.+|postgres(ql)?:\/\/.+)$/.test(databaseUrl)) {
    faults.push('DATABASE_URL has to begin with "file:" (SQLite) or "postgres://" (Postgres).')
  }
  const given = variables.AUTH_SECRET
  if (given !== undefined && given !== '' && Buffer.byteLength(given) < SECRET_BYTES) {
    faults.push(`AUTH_SECRET has to be at least ${SECRET_BYTES} bytes long; make one with: openssl rand -base64 32`)
  }
  const trustedProxies = readNetworks(variables.TRUSTED_PROXIES, faults)
  const mail = readMail(variables, faults)
  const outward = readOutward(variables, faults)
  const readersOnly = readPart(variables.ROLE, databaseUrl, faults)
  faults.push(...backupSettingFaults(variables), ...metricsSettingFaults(variables))
  const files = readFileSettings(variables, faults)
  if (faults.length > 0 || !siteUrl) return { ok: false, faults }

  const secret = given || keptSecret(dataDirectory)
  if (typeof secret !== 'string') return { ok: false, faults: [secret.fault] }
  return {
    ok: true,
    environment: {
      port,
      siteUrl,
      databaseUrl,
      dataDirectory,
      pagesDirectory: variables.PAGES_DIR ? resolve(variables.PAGES_DIR) : null,
      secret,
      development: variables.NODE_ENV === 'development',
      trustedProxies,
      readersOnly,
      // Anything but `off` leaves it on: a slip of the pen must not take what readers saved.
      offlineReading: variables.OFFLINE_READING !== 'off',
      mail,
      outward,
      ...files,
    },
  }
}

/** The parts of the newspaper's work that a process may be there for (ROLE). */
const PARTS = ['all', 'desk', 'readers']

function readPart(text: string | undefined, databaseUrl: string, faults: string[]): boolean {
  const part = text || 'all'
  if (!PARTS.includes(part)) faults.push(`ROLE has to be one of ${PARTS.join(', ')}; not "${part}".`)
  const readersOnly = part === PARTS.at(-1)
  if (readersOnly && databaseUrl.startsWith('file:'))
    faults.push('ROLE=readers needs Postgres: an SQLite file has one process, which does everything.')
  return readersOnly
}

/** A proxy on the same machine is the usual one; what comes from elsewhere may be anybody, also inside a house. */
const THIS_MACHINE = ['127.0.0.0/8', '::1/128']

function readNetworks(text: string | undefined, faults: string[]): readonly string[] {
  if (!text?.trim()) return THIS_MACHINE
  if (text.trim() === 'none') return []
  return text.split(',').flatMap((each) => {
    const [base = '', bits, ...more] = each.trim().split('/')
    const family = isIP(base)
    const most = family === 6 ? 128 : 32
    if (family !== 0 && more.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most))) {
      return [`${base}/${bits ?? most}`]
    }
    faults.push(
      `TRUSTED_PROXIES has to be addresses or networks such as 10.0.0.0/8, with commas, or none; not "${each.trim()}".`,
    )
    return []
  })
}

/** `Báo Lạng Sơn <toasoan@bao.example>`, or the address alone. */
const SENDER = /^(?:"?([^"<>]*?)"?\s*<)?([^\s<>@]+@[^\s<>@]+)>?$/

function readMail(variables: Record<string, string | undefined>, faults: string[]): MailSettings | null {
  const { SMTP_URL: url, MAIL_FROM: from } = variables
  if (!url) return null
  const server = URL.canParse(url) ? new URL(url) : null
  if (!server || !/^smtps?:$/.test(server.protocol) || server.hostname === '') {
    // The address may hold a password, so it is not repeated here.
    faults.push('SMTP_URL has to look like smtps://user:password@mail.example:465 or smtp://mail.example:587.')
  }
  const [, name = '', address = ''] = SENDER.exec(from?.normalize('NFC').trim() ?? '') ?? []
  if (address === '') {
    faults.push(
      'MAIL_FROM has to be the address that mail comes from, such as toasoan@bao.example or "Tên báo <toasoan@bao.example>".',
    )
  }
  return { url, from: { name, address } }
}

function readSiteUrl(text: string): URL | null {
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !/^https?:$/.test(url.protocol)) return null
  return url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '' ? url : null
}

/** The secret of this installation, made at the first start. */
function keptSecret(dataDirectory: string): string | { fault: string } {
  const path = join(dataDirectory, 'secret')
  try {
    mkdirSync(dataDirectory, { recursive: true })
    if (!existsSync(path)) makeSecret(dataDirectory, path)
    const secret = readFileSync(path, 'utf8').trim()
    if (Buffer.byteLength(secret) < SECRET_BYTES) {
      return { fault: `The secret in ${path} is too short: remove the file, and a new one is made at the next start.` }
    }
    return secret
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { fault: `DATA_DIR (${dataDirectory}) can't be written: ${reason}` }
  }
}

/**
 * Makes the secret, whole and forced to the disk before it has its name: who finds one that is empty after a power cut
 * could not start. Of several processes that start at once one gives it the name; the others read what that one wrote.
 */
function makeSecret(dataDirectory: string, path: string): void {
  const beside = `${path}.${randomBytes(4).toString('hex')}`
  try {
    writeFileSync(beside, randomBytes(48).toString('base64'), { mode: 0o600, flag: 'wx', flush: true })
    linkSync(beside, path)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    rmSync(beside, { force: true })
  }
  const folder = openSync(dataDirectory, 'r')
  fsyncSync(folder)
  closeSync(folder)
}
