import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { AccountLog } from '#components/people/account-log.tsx'
import { EmailForm, WaitingEmail } from '#components/people/email-form.tsx'
import { Passkeys } from '#components/people/passkeys.tsx'
import { PasswordForm } from '#components/people/password-form.tsx'
import { PersonalDataForm } from '#components/people/personal-data.tsx'
import { SessionList } from '#components/people/session-list.tsx'
import { OlderLink } from '#components/shell/older-link.tsx'
import { Page, PageHeader } from '#components/shell/page-header.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { Part } from '#components/ui/part.tsx'
import { formatDay } from '#newsroom/format/days.ts'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import { readAccountLog } from '#operations/log/read-account-log.ts'
import { readEmailChange } from '#operations/people/change-email.ts'
import { listOwnSessions } from '#operations/people/own-sessions.ts'
import { listPasskeys } from '#operations/people/passkeys.ts'
import { readPrivacyNotice } from '#operations/people/privacy-notice.ts'
import { readSecondFactor } from '#operations/people/second-factor.ts'
import { sendsMail } from '#server/people/link-address.ts'
import { currentSessionSecret } from '#server/people/session.ts'
import { signedIn } from '../../../signed-in.ts'
import { askForDataAction } from '../../people/actions.ts'
import { changePasswordAction } from '../actions.ts'
import {
  addPasskeyAction,
  askForEmailAction,
  beginPasskeyAction,
  dropEmailChangeAction,
  dropPasskeyAction,
  endOtherSessionsAction,
  endSessionAction,
} from './actions.ts'

type Props = { searchParams: Promise<{ changed?: string | string[]; before?: string | string[] }> }

const PATH = newsroomPath.security()

export async function generateMetadata(): Promise<Metadata> {
  const { messages } = await signedIn(PATH)
  return { title: messages.protection.title }
}

/** How the viewer signs in, and where they are signed in. */
export default async function SecurityPage({ searchParams }: Props) {
  const { viewer, messages, clock } = await signedIn(PATH)
  const { changed, before } = await searchParams
  const { protection: words, account } = messages
  const secret = await currentSessionSecret()
  const sessions = await listOwnSessions(viewer, secret ?? '')
  const email = await readEmailChange(viewer)
  const factor = await readSecondFactor(viewer)
  const passkeys = await listPasskeys(viewer)
  const privacy = await readPrivacyNotice(viewer)
  const place = typeof before === 'string' ? before : ''
  const log = await readAccountLog(viewer, { personId: viewer.id, before: place })
  if (!sessions.ok || !email.ok || !factor.ok || !passkeys.ok || !log.ok) notFound()
  return (
    <Page narrow>
      <PageHeader title={words.title}>
        <Link href={newsroomPath.account()} prefetch={false} className={buttonClass()}>
          {words.back}
        </Link>
      </PageHeader>
      <Part id="sessions" title={words.sessions.title} note={words.sessions.note}>
        <SessionList
          sessions={sessions.sessions}
          clock={clock}
          end={endSessionAction}
          endOthers={endOtherSessionsAction}
        />
      </Part>
      <Part id="password" title={account.changePassword.title} note={account.changePassword.note}>
        {/* After each change the form is a new one: no password stays in its fields. */}
        <PasswordForm key={String(changed)} action={changePasswordAction} changed={changed !== undefined} />
      </Part>
      <Part id="second-factor" title={messages.secondFactor.title} note={messages.secondFactor.lead}>
        <p className="mb-3">{factor.state.on ? messages.secondFactor.isOn : messages.secondFactor.isOff}</p>
        {!factor.state.on && factor.state.required === 'soon' && (
          <p className="mb-3 text-wrong">{messages.secondFactor.soon(formatDay(factor.state.from))}</p>
        )}
        <Link href={newsroomPath.secondFactor()} prefetch={false} className={buttonClass()}>
          {factor.state.on ? messages.secondFactor.manage : messages.secondFactor.start.title}
        </Link>
      </Part>
      <Part id="passkeys" title={messages.passkeys.title} note={messages.passkeys.note}>
        <Passkeys
          passkeys={passkeys.passkeys}
          zone={clock.zone}
          begin={beginPasskeyAction}
          add={addPasskeyAction}
          drop={dropPasskeyAction}
        />
      </Part>
      <Part id="email" title={words.email.title} note={sendsMail() ? words.email.note : words.email.noMail}>
        <p className="mb-4 break-words">{words.email.now(email.email)}</p>
        {email.change ? (
          <WaitingEmail change={email.change} drop={dropEmailChangeAction} />
        ) : (
          sendsMail() && <EmailForm action={askForEmailAction} />
        )}
      </Part>
      <Part id="data" title={messages.personalData.title} note={messages.personalData.ownNote}>
        <PersonalDataForm personId={viewer.id} action={askForDataAction} />
        {privacy.notice && (
          <p className="mt-4">
            <Link href={newsroomPath.privacy()} prefetch={false} className="underline underline-offset-2">
              {messages.personalData.notice.see}
            </Link>
          </p>
        )}
      </Part>
      <Part id="log" title={messages.accountLog.title} note={messages.accountLog.note}>
        <AccountLog entries={log.entries} clock={clock} messages={messages} />
        <OlderLink
          older={log.older && `${PATH}?before=${log.older}#log`}
          olderLabel={messages.accountLog.older}
          newest={place ? `${PATH}#log` : null}
          newestLabel={messages.accountLog.newest}
        />
      </Part>
    </Page>
  )
}
