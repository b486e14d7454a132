import { join } from 'node:path'
import { PASSPHRASE_LENGTH } from './secrets.ts'

/** Where backups go (null: nowhere, nobody wants any), and what settings and secrets are encrypted with (null: they are left out). */
export type BackupSettings = { to: string | null; passphrase: string | null }

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
  'FILES_URL',
  'S3_ENDPOINT',
  'S3_REGION',
  'S3_ACCESS_KEY_ID',
  'S3_SECRET_ACCESS_KEY',
] as const

type Variables = Record<string, string | undefined>

/** Reads them from environment variables. Faults are named by {@link backupSettingFaults}. */
export function readBackupSettings(variables: Variables, dataDirectory: string): BackupSettings {
  const { BACKUP_TO: to, BACKUP_PASSPHRASE: passphrase } = variables
  return { to: to === 'off' ? null : to || join(dataDirectory, 'backups'), passphrase: passphrase || null }
}

/** What is wrong with them, a sentence each. */
export function backupSettingFaults({ BACKUP_PASSPHRASE: passphrase }: Variables): string[] {
  if (!passphrase || passphrase.length >= PASSPHRASE_LENGTH) return []
  return [`BACKUP_PASSPHRASE has to be at least ${PASSPHRASE_LENGTH} characters long.`]
}
