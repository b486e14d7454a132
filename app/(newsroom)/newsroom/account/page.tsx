import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import '#components/editor/editor.css'
import type { Metadata } from 'next'
import Link from 'next/link'
import { NoticeChoicesForm } from '#components/notices/notice-choices-form.tsx'
import { LanguageForm } from '#components/people/language-form.tsx'
import { OpensNextForm } from '#components/people/opens-next-form.tsx'
import { PenNamePages } from '#components/people/pen-name-pages.tsx'
import { Page, PageHeader } from '#components/shell/page-header.tsx'
import { Button, buttonClass } from '#components/ui/button.tsx'
import { Part } from '#components/ui/part.tsx'
import { may } from '#newsroom/rights/permissions.ts'
import { readNoticeChoices, readOpensNext } from '#operations/people/change-own-account.ts'
import { readPenNamePages } from '#operations/people/pen-name-pages.ts'
import { environment } from '#server/process/environment.ts'
import { changeLanguageAction, signOutAction } from '../../actions.ts'
import { signedIn } from '../../signed-in.ts'
import { changePenNamePageAction } from '../people/pen-name-actions.ts'
import { chooseNoticesAction, chooseOpensNextAction } from './actions.ts'

const PATH = newsroomPath.account()

export async function generateMetadata(): Promise<Metadata> {
  const { messages } = await signedIn(PATH)
  return { title: messages.account.title }
}

/** One's own account: language, pen names, notices, the way to its protection, the way out. */
export default async function AccountPage() {
  const { viewer, messages } = await signedIn(PATH)
  const words = messages.account
  const { choices } = messages.notices
  const chosen = await readNoticeChoices(viewer)
  const opensNext = await readOpensNext(viewer)
  const pages = await readPenNamePages(viewer, viewer.id)
  return (
    <Page narrow>
      <PageHeader title={viewer.name} lead={messages.workflow.roles[viewer.role]} />
      <Part title={words.language} note={words.languageNote}>
        <LanguageForm language={viewer.language} change={changeLanguageAction} />
      </Part>
      <Part title={messages.arranging.penNames.title} note={messages.arranging.penNames.ownNote}>
        {pages.ok && (
          <PenNamePages
            penNames={pages.penNames}
            own
            mayUseLibrary={may(viewer, 'media.library')}
            change={changePenNamePageAction}
          />
        )}
      </Part>
      {opensNext.ok && (
        <Part title={words.review.title} note={words.review.note}>
          <OpensNextForm opensNext={opensNext.opensNext} choose={chooseOpensNextAction} />
        </Part>
      )}
      {/* Mails lead here. */}
      <div id="notices">
        <Part title={choices.title} note={environment().mail ? choices.note : choices.noMail}>
          {chosen.ok && <NoticeChoicesForm choices={chosen.choices} action={chooseNoticesAction} />}
        </Part>
      </div>
      <Part title={messages.protection.title} note={messages.protection.openNote}>
        <Link href={`${PATH}/security`} prefetch={false} className={buttonClass()}>
          {messages.protection.open}
        </Link>
      </Part>
      <Part title={words.signOut} note={words.signOutNote}>
        <form action={signOutAction}>
          <Button type="submit">{words.signOut}</Button>
        </form>
      </Part>
    </Page>
  )
}
