import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import { type NoticeView, openNoticePath } from '#newsroom/notices/notices.ts'
import type { Messages } from './index.ts'
import { anchor, escaped, type MailText, p, page } from './mail-page.ts'
import { noticeText } from './notice-text.ts'

/** What a mail of notices is written from. */
export type MailOf = {
  person: string
  newspaper: string
  siteUrl: URL
  clock: { now: Date; zone: string }
  notices: readonly NoticeView[]
}

/** Kinds whose mail gives the reason. What people say to each other about a text stays in the house. */
const WITH_REASON: readonly NoticeView['kind'][] = [
  'returned',
  'sent_back',
  'taken_over',
  'taken_down',
  'subject_declined',
]

/** The mail that tells a person of what has happened. It holds nothing of an article but its title. */
export function noticeMail(messages: Messages, mail: MailOf): MailText {
  const words = messages.notices.mail
  const told = mail.notices.map((notice) => ({
    sentence: noticeText(messages, notice, mail.clock),
    reason: WITH_REASON.includes(notice.kind) ? notice.text : '',
    link: new URL(openNoticePath(notice.id), mail.siteUrl).href,
  }))
  const [first] = told
  const account = new URL(`${newsroomPath.account()}#notices`, mail.siteUrl).href
  const foot = words.foot(mail.newspaper)
  const text = [
    words.greeting(mail.person),
    ...told.map(({ sentence, reason, link }) =>
      [`${sentence}.`, ...reasonLines(words.reason, reason), `${words.open} ${link}`].join('\n'),
    ),
    ['-- ', foot, `${words.choose} ${account}`].join('\n'),
  ]
  const html = [
    p(escaped(words.greeting(mail.person))),
    ...told.map(({ sentence, reason, link }) =>
      p(
        [
          `<strong>${escaped(sentence)}.</strong>`,
          ...reasonLines(words.reason, reason).map(escaped),
          anchor(link, words.open),
        ].join('<br>\n'),
      ),
    ),
    '<hr>',
    p(`<small>${escaped(foot)}<br>\n${anchor(account, words.choose)}</small>`),
  ]
  return {
    subject: told.length === 1 && first ? first.sentence : words.several(told.length, mail.newspaper),
    text: `${text.join('\n\n')}\n`,
    html: page(html),
  }
}

/** A mail that is sent to see whether mail arrives. */
export function testMail(messages: Messages, newspaper: string): MailText {
  const words = messages.notices.mail
  return {
    subject: words.testSubject(newspaper),
    text: `${words.testText}\n`,
    html: page([p(escaped(words.testText))]),
  }
}

/** What was said as the reason; several points each on a line of its own. */
function reasonLines(label: string, reason: string): string[] {
  const points = reason.split('\n').filter((point) => point !== '')
  return points.length > 1
    ? [label, ...points.map((point) => `• ${point}`)]
    : points.map((point) => `${label} ${point}`)
}
