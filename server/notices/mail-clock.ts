import { dropDueMail, type Post, sendDueMail } from '#operations/notices/send-due-mail.ts'
import { dropDueLetters, sendDueLetters } from '#operations/notices/send-letters.ts'
import { readNewspaper } from '#operations/reading/read-newspaper.ts'
import { environment } from '../process/environment.ts'
import { log } from '../process/log.ts'
import { keepTicking } from '../process/ticking.ts'
import { mailer } from './mail.ts'

const TICK_MS = 5000

/**
 * Starts the mail clock of this server, beside the other clock: a mail server that takes its time holds up no article.
 * @returns what stops it, after the mail under way
 */
export function startMailClock(): () => Promise<void> {
  return keepTicking('mail clock', TICK_MS, tick)
}

async function tick(isStopped: () => boolean): Promise<void> {
  const { mail, siteUrl } = environment()
  if (mail === null) {
    await dropDueMail()
    await dropDueLetters()
    return
  }
  const { newspaper } = await readNewspaper()
  const post = mailer(mail, { host: siteUrl.hostname, sender: newspaper.name })
  try {
    const way: Post = {
      siteUrl,
      // What is not sent when the server stops is sent by the next one.
      send: async (mail) => {
        if (isStopped()) return { ok: false, never: false, reason: 'the server stops' }
        const posted = await post.send(mail)
        if (!posted.ok) log('warn', 'mail could not be sent', { never: posted.never, reason: posted.reason })
        return posted
      },
    }
    // Somebody sits and waits for these.
    const sent = (await sendDueLetters(way)) + (await sendDueMail(way))
    if (sent > 0) log('info', 'mail sent', { mails: sent })
  } finally {
    post.close()
  }
}
