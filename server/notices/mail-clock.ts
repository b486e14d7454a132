import { dropDueMail, sendDueMail } from '#operations/notices/send-due-mail.ts'
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
    return
  }
  const { newspaper } = await readNewspaper()
  const post = mailer(mail, { host: siteUrl.hostname, sender: newspaper.name })
  try {
    const sent = await sendDueMail({
      siteUrl,
      // What is not sent when the server stops is sent by the next one.
      send: async (letter) => {
        if (isStopped()) return { ok: false, never: false, reason: 'the server stops' }
        const posted = await post.send(letter)
        if (!posted.ok) log('warn', 'mail could not be sent', { never: posted.never, reason: posted.reason })
        return posted
      },
    })
    if (sent > 0) log('info', 'mail sent', { mails: sent })
  } finally {
    post.close()
  }
}
