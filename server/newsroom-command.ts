import { parseArgs } from 'node:util'
import { database } from '#db/index.ts'
import { readNewspaper } from '#db/stores/papers/settings.ts'
import { findPersonByEmail } from '#db/stores/people/people.ts'
import { fillDemo } from '#demo/fill-newsroom.ts'
import { messagesFor } from '#messages/index.ts'
import { testMail } from '#messages/notice-mail.ts'
import { refusalText } from '#messages/refusal-text.ts'
import { newId } from '#newsroom/kit/id.ts'
import type { Outcome } from '#newsroom/kit/refusals.ts'
import { KEY_SCOPES } from '#newsroom/people/program-key.ts'
import { ROLES, type Role } from '#newsroom/people/roles.ts'
import { addPerson } from '#operations/people/add-person.ts'
import { blockPerson } from '#operations/people/change-person.ts'
import { invitePerson } from '#operations/people/invite-person.ts'
import { operator } from '#operations/people/operator.ts'
import { makeResetLink } from '#operations/people/reset-password.ts'
import { removeSecondFactorOf } from '#operations/people/second-factor.ts'
import { unlockPerson } from '#operations/people/unlock-person.ts'
import { blockAndHandOn } from '#operations/review/leaving.ts'
import {
  backupCommand,
  followCommand,
  listCommand,
  moveCommand,
  restoreCommand,
  verifyCommand,
} from './backup/commands.ts'
import { describeBackups, examine } from './doctor/examine.ts'
import { moveFilesTo } from './files/move-files-command.ts'
import { mailer } from './notices/mail.ts'
import { addKey, changeKey, dropKey, showKeys } from './people/key-commands.ts'
import { linkAddress } from './people/link-address.ts'
import { environment } from './process/environment.ts'
import { databaseOrExit, settingsOrExit } from './start-up.ts'

const USAGE = `Usage: npm run newsroom -- <verb>

  user:add --email <address> --name <name> --role <role> --password <password>
             roles: ${ROLES.join(', ')}
  user:invite --email <address> --role <role>  prints a link with which they choose name and password
  user:reset --email <address>     prints a link with which they set a new password (once, within an hour)
  user:second-factor-off --email <address>  takes the second factor away; their sessions end
  user:block --email <address>     the account is out on its next request; what they hold goes back to the queue
  user:unblock --email <address>
  user:unlock --email <address>    forgets the wrong passwords tried with the account: the next one is looked at
  key:add --email <address> --name <name> --scopes <scopes> [--days 90]
             prints a key for a program that acts for the account; scopes: ${KEY_SCOPES.join(',')}
  key:list                         says which keys hold, and when they were last used
  key:replace --key <id>           prints another in its place; the former goes on for 24 hours
  key:end --key <id>               the key opens nothing any more
  demo                             fills an empty database with the demonstration newsroom
  migrate                          brings the database up to date (every start does so, too)
  move-files --to <place> [--from <place>]
             copies all pictures and files to another store and compares them; a place is s3://bucket/prefix or a data folder
  mail-test <address>              sends a mail there by SMTP_URL and MAIL_FROM
  backup [--to <folder or s3://bucket/prefix>] [--rehearse]
                                   makes a backup while people work (to BACKUP_TO, or backups/ in the data folder);
                                   then restores it on trial
  backup:list [--from <folder>]    says which backups there are
  backup:verify [--backup <name>]  restores one beside the newspaper, looks at it, throws it away (the newest)
  restore [--backup <name> | --at <moment>] [--from <folder>] [--into <folder>]
                                   brings the newspaper back: on an empty machine, or into a folder of its own. A moment
                                   (2026-11-30T21:05:00+07:00, or last) where its database was followed (BACKUP_LOG).
                                   Over a filled database only with --overwrite --confirm "<the newspaper's name>"
  move-database --to <address>     moves the database to a postgres:// or file: address, while no server runs; the old
                                   one stays. Over a filled one as with restore
  doctor                           says what is wrong with this set-up`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    email: { type: 'string' },
    scopes: { type: 'string' },
    days: { type: 'string' },
    key: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string' },
    password: { type: 'string' },
    to: { type: 'string' },
    from: { type: 'string' },
    into: { type: 'string' },
    backup: { type: 'string' },
    at: { type: 'string' },
    rehearse: { type: 'boolean' },
    overwrite: { type: 'boolean' },
    confirm: { type: 'string' },
  },
})

process.exitCode = await run(positionals[0])

async function run(verb: string | undefined): Promise<number> {
  switch (verb) {
    case 'user:add':
      return withDatabase(addUser)
    case 'user:invite':
      return withDatabase(invite)
    case 'user:reset':
      return withDatabase(reset)
    case 'user:second-factor-off':
      return withDatabase(secondFactorOff)
    case 'user:block':
      return withDatabase(() => setBlocked(true))
    case 'user:unblock':
      return withDatabase(() => setBlocked(false))
    case 'user:unlock':
      return withDatabase(unlock)
    case 'key:add':
      return withDatabase(() => addKey(values))
    case 'key:list':
      return withDatabase(showKeys)
    case 'key:replace':
      return withDatabase(() => changeKey(values))
    case 'key:end':
      return withDatabase(() => dropKey(values))
    case 'demo':
      return withDatabase(async () => {
        const signIns = await fillDemo((line) => console.log(line))
        for (const { email, password, role } of signIns ?? []) console.log(`${email.padEnd(34)} ${password}   ${role}`)
        return signIns ? 0 : 1
      })
    case 'migrate':
      return withDatabase(async () => {
        console.log('The database is up to date.')
        return 0
      })
    case 'move-files':
      return withDatabase(() => moveFilesTo(values.to, values.from))
    case 'mail-test':
      return withDatabase(() => sendTestMail(positionals[1]))
    case 'backup':
      return withDatabase(() => backupCommand(values))
    case 'backup:list':
      return withDatabase(() => listCommand(values))
    case 'backup:verify':
      return withDatabase(() => verifyCommand(values))
    case 'follow':
      return withDatabase(() => followCommand())
    case 'restore':
      return restoreCommand(values)
    case 'move-database':
      return moveCommand(values)
    case 'doctor': {
      const faults = await examine(process.env)
      const backups = await describeBackups(process.env)
      if (backups) console.log(backups)
      for (const fault of faults) console.log(`- ${fault}`)
      if (faults.length === 0) console.log('Nothing is wrong with this set-up.')
      return faults.length === 0 ? 0 : 1
    }
    default:
      console.error(USAGE)
      return verb === undefined || verb === 'help' ? 0 : 2
  }
}

async function withDatabase(work: () => Promise<number>): Promise<number> {
  const db = await databaseOrExit(settingsOrExit(), 'beside')
  try {
    return await work()
  } finally {
    await db.close()
  }
}

async function addUser(): Promise<number> {
  const { email, name, role, password } = values
  if (!email || !name || !role || !password) return complain('user:add needs --email, --name, --role and --password.')
  if (!isRole(role)) return complain(`--role has to be one of: ${ROLES.join(', ')}`)
  return report(await addPerson(operator, { email, name, role, password }), `${email} is ${role} now.`)
}

async function invite(): Promise<number> {
  const { email, name = '', role } = values
  if (!email || !role) return complain('user:invite needs --email and --role.')
  if (!isRole(role)) return complain(`--role has to be one of: ${ROLES.join(', ')}`)
  // Whoever sits here gives the link by hand: it works without a mail server.
  const outcome = await invitePerson(operator, { email, name, role }, { byMail: false })
  return report(outcome, outcome.ok ? `Give them this link:\n${linkAddress('invitation', outcome.link)}` : '')
}

async function reset(): Promise<number> {
  const { email } = values
  if (!email) return complain('--email is missing.')
  const person = await findPersonByEmail(database(), email)
  if (!person) return complain(`Nobody has the address ${email}.`)
  if (person.blockedAt !== null) return complain(`${email} is blocked: npm run newsroom -- user:unblock first.`)
  const outcome = await makeResetLink(operator, person.id)
  return report(outcome, outcome.ok ? `Give them this link:\n${linkAddress('password_reset', outcome.link)}` : '')
}

async function secondFactorOff(): Promise<number> {
  const { email } = values
  if (!email) return complain('--email is missing.')
  const person = await findPersonByEmail(database(), email)
  if (!person) return complain(`Nobody has the address ${email}.`)
  const outcome = await removeSecondFactorOf(operator, person.id, { byMail: environment().mail !== null })
  if (!outcome.ok && outcome.refusal.code === 'not_found') return complain(`${email} has no second factor.`)
  return report(outcome, `${email} signs in with the password alone now.`)
}

function isRole(role: string): role is Role {
  return ROLES.some((each) => each === role)
}

async function setBlocked(blocked: boolean): Promise<number> {
  const { email } = values
  if (!email) return complain('--email is missing.')
  const person = await findPersonByEmail(database(), email)
  if (!person) return complain(`Nobody has the address ${email}.`)
  const target = { personId: person.id, version: person.version }
  // What they hold lies in the queue then: nobody is asked here who is to have it.
  const outcome: Outcome = blocked
    ? await blockAndHandOn(operator, { ...target, successorId: '' })
    : await blockPerson(operator, target, false)
  return report(outcome, blocked ? `${email} is blocked.` : `${email} may sign in again.`)
}

async function unlock(): Promise<number> {
  const { email } = values
  if (!email) return complain('--email is missing.')
  const person = await findPersonByEmail(database(), email)
  if (!person) return complain(`Nobody has the address ${email}.`)
  return report(await unlockPerson(operator, person.id), `The next password for ${email} is looked at.`)
}

async function sendTestMail(address: string | undefined): Promise<number> {
  const { mail, siteUrl } = environment()
  if (!address) return complain('Say to which address: npm run newsroom -- mail-test somebody@bao.example')
  if (!mail) return complain('SMTP_URL and MAIL_FROM are not set, so no mail is sent.')
  const newspaper = await readNewspaper(database())
  const post = mailer(mail, { host: siteUrl.hostname, sender: newspaper.name })
  const text = testMail(messagesFor(newspaper.language), newspaper.name)
  const posted = await post.send({ ...text, id: newId(), to: { name: '', address } })
  post.close()
  if (!posted.ok) return complain(`The mail could not be sent: ${posted.reason}`)
  console.log(`The mail server has taken a mail to ${address}.`)
  return 0
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
