import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { QrCode } from '#components/people/qr-code.tsx'
import { ConfirmForm, RenewCodesForm, StartForm, SwitchOffForm } from '#components/people/second-factor-forms.tsx'
import { Page, PageHeader } from '#components/shell/page-header.tsx'
import { Button, buttonClass } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Part } from '#components/ui/part.tsx'
import { formatDay } from '#newsroom/format/days.ts'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import { readSecondFactor } from '#operations/people/second-factor.ts'
import { signOutAction } from '../../../actions.ts'
import { settingUp } from '../../../signed-in.ts'
import {
  renewRecoveryCodesAction,
  startSecondFactorAction,
  switchSecondFactorOffAction,
  switchSecondFactorOnAction,
} from './actions.ts'

const PATH = newsroomPath.secondFactor()
const FEW = 3

export async function generateMetadata(): Promise<Metadata> {
  const { messages } = await settingUp()
  return { title: messages.secondFactor.title }
}

/** The viewer's second factor: set up, its recovery codes, switched off. */
export default async function SecondFactorPage() {
  const { holder, messages, owing } = await settingUp()
  const outcome = await readSecondFactor(holder)
  if (!outcome.ok) notFound()
  const { on, setUp, codesLeft, required, from } = outcome.state
  const words = messages.secondFactor
  return (
    <Page narrow>
      <PageHeader title={words.title} lead={words.lead}>
        {owing ? (
          <form action={signOutAction}>
            <Button type="submit">{messages.account.signOut}</Button>
          </form>
        ) : (
          <Link href={newsroomPath.security()} prefetch={false} className={buttonClass()}>
            {messages.protection.title}
          </Link>
        )}
      </PageHeader>
      {!on && required !== 'free' && (
        <div className="mb-6">
          <Notice kind="wrong">{required === 'now' ? words.now : words.soon(formatDay(from))}</Notice>
        </div>
      )}
      {on ? (
        <>
          <Part title={words.codes.title} note={words.codes.renewNote}>
            <p className="mb-4">
              {words.isOn} {words.codes.left(codesLeft)} {codesLeft <= FEW && words.codes.few}
            </p>
            <RenewCodesForm action={renewRecoveryCodesAction} next={PATH} />
          </Part>
          {required !== 'now' && (
            <Part title={words.off.title} note={words.off.note}>
              <SwitchOffForm action={switchSecondFactorOffAction} />
            </Part>
          )}
        </>
      ) : (
        <Part title={words.start.title} note={words.start.note}>
          {setUp ? (
            <ConfirmForm action={switchSecondFactorOnAction} next={required === 'now' ? newsroomPath.home() : PATH}>
              <p>{words.start.scan}</p>
              <QrCode text={setUp.address} label={words.start.picture} />
              <p>
                {words.start.type}{' '}
                <code className="font-mono font-semibold break-all">
                  {setUp.secret.replace(/(.{4})/g, '$1 ').trim()}
                </code>
              </p>
            </ConfirmForm>
          ) : (
            <StartForm action={startSecondFactorAction} label={words.start.submit} />
          )}
        </Part>
      )}
    </Page>
  )
}
