import '#components/editor/editor.css'
import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { BlockForm, LastDayForm, RemoveSecondFactorForm, ResetPasswordForm } from '#components/people/account-forms.tsx'
import { AccountLog } from '#components/people/account-log.tsx'
import { AdminEmailForm } from '#components/people/email-form.tsx'
import { PasskeyList } from '#components/people/passkeys.tsx'
import { PenNamePages } from '#components/people/pen-name-pages.tsx'
import { PersonForm } from '#components/people/person-form.tsx'
import { BlotForm, PersonalDataForm } from '#components/people/personal-data.tsx'
import { ResetLinkForm } from '#components/people/reset-link-form.tsx'
import { rightsOf } from '#components/people/rights-of.ts'
import { OlderLink } from '#components/shell/older-link.tsx'
import { Page, PageHeader } from '#components/shell/page-header.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { Part } from '#components/ui/part.tsx'
import { formatDate } from '#newsroom/format/dates.ts'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import { readAccountLog } from '#operations/log/read-account-log.ts'
import { sectionChoices } from '#operations/papers/list-sections.ts'
import { listPeople } from '#operations/people/list-people.ts'
import { readPenNamePages } from '#operations/people/pen-name-pages.ts'
import { readHoldings } from '#operations/review/leaving.ts'
import { signedIn } from '../../../signed-in.ts'
import {
  askForDataAction,
  blockPersonAction,
  blotOutAction,
  changeEmailAction,
  changePersonAction,
  removePasskeyAction,
  removeSecondFactorAction,
  resetPasswordAction,
  setLastDayAction,
} from '../actions.ts'
import { makeResetLinkAction } from '../invitation-actions.ts'
import { changePenNamePageAction, mergePenNameAction, renamePenNameAction } from '../pen-name-actions.ts'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ before?: string | string[] }> }

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const { id } = await params
  const { messages } = await signedIn(newsroomPath.person(id))
  return { title: messages.people.title }
}

/** One account: what the person is called and may do, their password, and whether they may come in at all. */
export default async function PersonPage({ params, searchParams }: Props) {
  const { id } = await params
  const { before } = await searchParams
  const { viewer, messages, clock } = await signedIn(newsroomPath.person(id))
  const outcome = await listPeople(viewer)
  const person = outcome.ok ? outcome.people.find((each) => each.id === id) : undefined
  if (!person) notFound()
  const { people: words, personalData: data } = messages
  const resetting = messages.resetting.byAdmin
  const sections = await sectionChoices()
  const pages = await readPenNamePages(viewer, person.id)
  const blocked = person.blockedAt !== null
  const place = typeof before === 'string' ? before : ''
  const log = await readAccountLog(viewer, { personId: person.id, before: place })
  const holdings = blocked ? null : await readHoldings(viewer, person.id)
  return (
    <Page narrow>
      <PageHeader
        title={person.name}
        lead={
          <>
            {rightsOf(messages.workflow, person)} · {words.since} {formatDate(person.createdAt, clock.zone)}
            {blocked && <span className="text-wrong"> · {words.blocked}</span>}
          </>
        }
      >
        <Link href={newsroomPath.people()} prefetch={false} className={buttonClass()}>
          {words.back}
        </Link>
      </PageHeader>
      {person.blottedAt ? (
        <p className="pb-8">{data.blot.done(formatDate(person.blottedAt, clock.zone))}</p>
      ) : (
        <>
          <div className="pb-8">
            <PersonForm person={person} sections={sections} action={changePersonAction} />
          </div>
          <Part title={messages.arranging.penNames.title} note={messages.arranging.penNames.adminNote}>
            {pages.ok && (
              <PenNamePages
                penNames={pages.penNames}
                own={person.id === viewer.id}
                mayUseLibrary
                change={changePenNamePageAction}
                rename={renamePenNameAction}
                merge={mergePenNameAction}
              />
            )}
          </Part>
          <Part title={messages.protection.email.admin} note={messages.protection.email.adminNote}>
            <AdminEmailForm key={person.email} person={person} action={changeEmailAction} />
          </Part>
          {!blocked && (
            <Part title={resetting.title} note={resetting.note}>
              <ResetLinkForm personId={person.id} action={makeResetLinkAction} />
              <details className="mt-4">
                <summary className="touchable cursor-pointer underline underline-offset-2">{resetting.typed}</summary>
                <p className="mt-2 mb-3 text-[0.8125rem] text-muted">{words.resetPassword.note}</p>
                <ResetPasswordForm person={person} action={resetPasswordAction} />
              </details>
            </Part>
          )}
          {person.secondFactor && (
            <Part title={messages.secondFactor.admin.title} note={messages.secondFactor.admin.note}>
              <RemoveSecondFactorForm personId={person.id} action={removeSecondFactorAction} />
            </Part>
          )}
          {person.passkeys.length > 0 && (
            <Part title={messages.passkeys.title} note={messages.passkeys.adminNote}>
              <PasskeyList
                passkeys={person.passkeys}
                zone={clock.zone}
                drop={removePasskeyAction}
                personId={person.id}
              />
            </Part>
          )}
          {!blocked && (
            <Part title={words.lastDay.title} note={words.lastDay.note}>
              <LastDayForm
                person={person}
                lastDay={person.lastDay}
                zone={clock.zone}
                successors={holdings?.ok ? holdings.holdings.successors : []}
                action={setLastDayAction}
              />
            </Part>
          )}
          <Part
            title={blocked ? words.block.undo : words.block.title}
            note={blocked ? words.block.undoNote : words.block.note}
          >
            <BlockForm person={person} holdings={holdings?.ok ? holdings.holdings : null} action={blockPersonAction} />
          </Part>
          <Part title={data.title} note={data.adminNote}>
            <PersonalDataForm personId={person.id} action={askForDataAction} />
          </Part>
          {blocked && (
            <Part title={data.blot.title} note={data.blot.note}>
              <BlotForm person={person} action={blotOutAction} />
            </Part>
          )}
        </>
      )}
      {log.ok && (
        <Part id="log" title={messages.accountLog.title} note={messages.accountLog.adminNote}>
          <AccountLog entries={log.entries} clock={clock} messages={messages} />
          <OlderLink
            older={log.older && `${newsroomPath.person(id)}?before=${log.older}#log`}
            olderLabel={messages.accountLog.older}
            newest={place ? `${newsroomPath.person(id)}#log` : null}
            newestLabel={messages.accountLog.newest}
          />
        </Part>
      )}
    </Page>
  )
}
