import { join } from 'node:path'
import { PASSPHRASE_LENGTH } from './secrets.ts'

/** Where backups go (null: nowhere, nobody wants any), and what settings and secrets are encrypted with (null: they are left out). */
export type BackupSettings = {
  to: string | null
  passphrase: string | null
  /** Whether what is committed is sent there a few seconds later, too. */
  log: boolean
}

/** The settings that a backup keeps under its passphrase: what the machine has to be told again. */
export const KEPT_SETTINGS = [
  'PORT',
  'SITE_URL',
  'DATABASE_URL',
  'DATA_DIR',
  'PAGES_DIR',
  'TRUSTED_PROXIES',
  'SMTP_URL',
  'MAIL_FROM',
  'OFFLINE_READING',
  'BACKUP_TO',
  'BACKUP_LOG',
  'FILES_URL',
  'S3_ENDPOINT',
  'S3_REGION',
  'S3_ACCESS_KEY_ID',
  'S3_SECRET_ACCESS_KEY',
] as const

type Variables = Record<string, string | undefined>

/** Reads them from environment variables. Faults are named by {@link backupSettingFaults}. */
export function readBackupSettings(variables: Variables, dataDirectory: string): BackupSettings {
  const { BACKUP_TO: to, BACKUP_PASSPHRASE: passphrase, BACKUP_LOG: log } = variables
  return {
    to: to === 'off' ? null : to || join(dataDirectory, 'backups'),
    passphrase: passphrase || null,
    log: log === 'on' && to !== undefined && to !== '' && to !== 'off',
  }
}

/** What is wrong with them, a sentence each. */
export function backupSettingFaults(variables: Variables): string[] {
  const { BACKUP_PASSPHRASE: passphrase, BACKUP_LOG: log, BACKUP_TO: to, DATABASE_URL: url } = variables
  const faults: string[] = []
  if (passphrase && passphrase.length < PASSPHRASE_LENGTH)
    faults.push(`BACKUP_PASSPHRASE has to be at least ${PASSPHRASE_LENGTH} characters long.`)
  if (log && log !== 'on' && log !== 'off') faults.push(`BACKUP_LOG has to be on or off; not "${log}".`)
  if (log === 'on' && (!to || to === 'off'))
    faults.push('BACKUP_LOG needs BACKUP_TO: a folder on another disk or machine, or a bucket.')
  if (log === 'on' && url && !url.startsWith('file:'))
    faults.push('BACKUP_LOG is for SQLite: Postgres keeps its own log (archive_mode).')
  return faults
}
