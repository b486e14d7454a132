import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { readEnvironment } from './read-environment.ts'

const directory = mkdtempSync(join(tmpdir(), 'toa-soan-environment-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

const mailOf = (variables: Record<string, string>) => {
  const read = readEnvironment({ DATA_DIR: directory, ...variables })
  return read.ok ? read.environment.mail : read.faults
}

it('mail is off unless its server is named', () => {
  expect(mailOf({})).toBeNull()
  expect(mailOf({ MAIL_FROM: 'toasoan@bao.example' })).toBeNull()
})

it('the sender is an address, with a name or without', () => {
  const SMTP_URL = 'smtps://user:secret@mail.example:465'
  const from = (MAIL_FROM: string) => mailOf({ SMTP_URL, MAIL_FROM })
  expect(from('toasoan@bao.example')).toEqual({ url: SMTP_URL, from: { name: '', address: 'toasoan@bao.example' } })
  for (const sender of ['Báo Lạng Sơn <toasoan@bao.example>', '"Báo Lạng Sơn" <toasoan@bao.example>']) {
    expect(from(sender)).toMatchObject({ from: { name: 'Báo Lạng Sơn', address: 'toasoan@bao.example' } })
  }
})

it('what is wrong is said in a sentence, and never with the password', () => {
  const faults = mailOf({ SMTP_URL: 'https://user:secret@mail.example', MAIL_FROM: 'nobody' })
  expect(faults).toHaveLength(2)
  expect(JSON.stringify(faults)).not.toContain('secret')
  expect(mailOf({ SMTP_URL: 'smtp://mail.example' })).toHaveLength(1)
})

it('reading offline is offered unless it is turned off to the letter', () => {
  const offered = (variables: Record<string, string>) => {
    const read = readEnvironment({ DATA_DIR: directory, ...variables })
    return read.ok && read.environment.offlineReading
  }
  expect(offered({})).toBe(true)
  expect(offered({ OFFLINE_READING: 'on' })).toBe(true)
  expect(offered({ OFFLINE_READING: 'off' })).toBe(false)
})

it('the secret has its name only when it is whole, and nobody else may read it', () => {
  const fresh = mkdtempSync(join(tmpdir(), 'toa-soan-secret-'))
  const secretOf = () => {
    const read = readEnvironment({ DATA_DIR: fresh })
    return read.ok && read.environment.secret
  }
  const secret = secretOf()
  expect(secret).toHaveLength(64)
  expect(secretOf()).toBe(secret)
  expect(readdirSync(fresh)).toEqual(['secret'])
  expect(statSync(join(fresh, 'secret')).mode & 0o777).toBe(0o600)
  rmSync(fresh, { recursive: true })
})

it('knows what a process is there for, and that a file has one process only', () => {
  const secret = { AUTH_SECRET: 'a'.repeat(40) }
  const roleOf = (variables: Record<string, string>) => {
    const read = readEnvironment({ ...secret, ...variables })
    return read.ok ? read.environment.readersOnly : read.faults
  }
  expect(roleOf({})).toBe(false)
  expect(roleOf({ ROLE: 'desk' })).toBe(false)
  expect(roleOf({ ROLE: 'readers', DATABASE_URL: 'postgres://x/y' })).toBe(true)
  expect(roleOf({ ROLE: 'readers' })).toEqual([expect.stringContaining('needs Postgres')])
  expect(roleOf({ ROLE: 'reader' })).toEqual([expect.stringContaining('all, desk, readers')])
})
