import { createTransport } from 'nodemailer'
import type { NoticeMail, Posted } from '#operations/notices/send-due-mail.ts'
import type { MailSettings } from '../process/environment.ts'

/** A mail server that does not answer within these times is tried again later. */
const CONNECT_MS = 10_000
const ANSWER_MS = 20_000

/** Sends mail by the given settings. @param sender the name to show where the settings give none */
export function mailer(settings: MailSettings, site: { host: string; sender: string }) {
  const transport = createTransport({
    url: settings.url,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: ANSWER_MS,
    // A text may name nothing that is read from a disk or fetched.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    send: async (mail: NoticeMail): Promise<Posted> => {
      try {
        await transport.sendMail({
          from: { name: settings.from.name || site.sender, address: settings.from.address },
          to: mail.to,
          subject: mail.subject,
          text: mail.text,
          html: mail.html,
          // Sent again after a doubtful answer, it is recognised as the same mail.
          messageId: `<${mail.id}@${site.host}>`,
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        })
        return { ok: true }
      } catch (error) {
        return { ok: false, never: isRefusedAddress(error), reason: reasonOf(error) }
      }
    },
    /** @throws what keeps the server from taking mail */
    verify: () => transport.verify(),
    close: () => transport.close(),
  }
}

/** Whether the mail server knows for good that nobody can be reached there. */
function isRefusedAddress(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'EENVELOPE') return false
  return 'responseCode' in error && typeof error.responseCode === 'number' && error.responseCode >= 500
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
