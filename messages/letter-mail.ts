import { formatDateAndTime } from '#newsroom/format/dates.ts'
import type { Role } from '#newsroom/people/roles.ts'
import type { Messages } from './index.ts'
import { anchor, escaped, type MailText, p, page } from './mail-page.ts'

/** What a letter about an account says. `path` is where its link leads, on this site. */
export type LetterAbout =
  | { kind: 'invitation'; name: string; role: Role; invitedBy: string; expiresAt: Date; path: string }
  | { kind: 'password_reset'; name: string; path: string }
  | { kind: 'new_sign_in'; name: string; device: string | null; place: string | null; at: Date; path: string }
  | { kind: 'email_old' | 'email_new'; name: string; email: string; path: string }
  | { kind: 'password_was_reset' | 'email_was_changed' | 'protection_changed'; name: string }

type LetterOf = { newspaper: string; zone: string; siteUrl: URL; about: LetterAbout }

/** What stands in a letter, in this order; a link is its words and its address. */
type Block = string | { words: string; path: string }

/** A letter about an account in words. Nothing in it was written by whoever made the server send it, names aside. */
export function letterMail(messages: Messages, letter: LetterOf): MailText {
  const words = messages.letters
  const { newspaper, siteUrl, about } = letter
  const blocks: Block[] = [words.greeting(about.name), ...blocksOf(messages, letter)]
  const foot = words.foot(newspaper)
  const address = (path: string) => new URL(path, siteUrl).href
  const text = blocks.map((block) => (typeof block === 'string' ? block : `${block.words} ${address(block.path)}`))
  const html = blocks.map((block) =>
    p(typeof block === 'string' ? escaped(block) : anchor(address(block.path), block.words)),
  )
  return {
    subject: words[about.kind].subject(newspaper),
    text: `${[...text, `-- \n${foot}`].join('\n\n')}\n`,
    html: page([...html, '<hr>', p(`<small>${escaped(foot)}</small>`)]),
  }
}

function blocksOf(messages: Messages, { newspaper, zone, about }: LetterOf): Block[] {
  const { letters: words, workflow } = messages
  switch (about.kind) {
    case 'invitation': {
      const role = workflow.roles[about.role]
      return [
        about.invitedBy
          ? words.invitation.textBy(about.invitedBy, newspaper, role)
          : words.invitation.text(newspaper, role),
        { words: words.invitation.open, path: about.path },
        words.invitation.until(formatDateAndTime(about.expiresAt, zone)),
      ]
    }
    case 'password_reset':
      return [
        words.password_reset.text,
        { words: words.password_reset.open, path: about.path },
        words.password_reset.until,
      ]
    case 'new_sign_in':
      return [
        words.new_sign_in.text(
          about.device || words.new_sign_in.unknown,
          formatDateAndTime(about.at, zone),
          about.place ?? '',
        ),
        { words: words.new_sign_in.open, path: about.path },
        words.new_sign_in.otherwise,
      ]
    case 'email_old':
    case 'email_new':
      return [
        words[about.kind].text(about.email),
        { words: words[about.kind].open, path: about.path },
        words[about.kind].otherwise,
      ]
    case 'password_was_reset':
    case 'email_was_changed':
    case 'protection_changed':
      return [words[about.kind].text, words[about.kind].otherwise]
  }
}
