'use client'

import { formatDate } from '#newsroom/format/dates.ts'
import type { InvitationState } from '#newsroom/people/invitation.ts'
import type { RightSet, Role } from '#newsroom/people/roles.ts'
import { useMessages } from '../messages.tsx'
import { Button } from '../ui/button.tsx'
import type { FormAction } from '../ui/form-state.ts'
import { Notice, NoticePlace } from '../ui/notice.tsx'
import { useForm } from '../ui/use-form.ts'
import { GivenLink } from './given-link.tsx'
import { rightsOf } from './rights-of.ts'

/** An invitation that waits. */
export type WaitingInvitation = {
  id: string
  version: number
  email: string
  name: string
  role: Role
  rightSets: readonly RightSet[]
  invitedBy: string
  expiresAt: Date
  state: InvitationState
  mail: 'due' | 'sent' | 'failed' | null
}

type Actions = { again: FormAction<{ email: string; link: string }>; withdraw: FormAction }

/** Whom the newsroom waits for, each to be invited again or not to be waited for any more. */
export function InvitationList(props: { invitations: readonly WaitingInvitation[]; zone: string } & Actions) {
  return (
    <ul className="grid">
      {props.invitations.map((invitation) => (
        <Invitation key={invitation.id} invitation={invitation} {...props} />
      ))}
    </ul>
  )
}

function Invitation({ invitation, zone, again, withdraw }: { invitation: WaitingInvitation; zone: string } & Actions) {
  const { inviting, workflow } = useMessages()
  const words = inviting.waiting
  const sent = useForm(again)
  const withdrawn = useForm(withdraw)
  const wrong = sent.general([]) ?? sent.problem('email') ?? withdrawn.general([])
  const done = sent.outcome?.ok && !sent.pending ? sent.outcome : null
  const mail = invitation.mail ? words.mail[invitation.mail] : words.noMail
  return (
    <li
      data-about={invitation.id}
      className="grid gap-x-4 gap-y-2 border-b border-rule py-2.5 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center"
    >
      <div className="min-w-0">
        <p className="font-semibold break-words">
          {invitation.name ? `${invitation.name} · ${invitation.email}` : invitation.email}
        </p>
        <p className="flex flex-wrap gap-x-2 text-[0.8125rem] text-muted">
          <span>{rightsOf(workflow, invitation)}</span>
          <span>· {words.by(invitation.invitedBy)}</span>
          <span className={invitation.mail === 'failed' ? 'text-wrong' : undefined}>· {mail}</span>
          <span className={invitation.state === 'expired' ? 'text-wrong' : undefined}>
            · {invitation.state === 'expired' ? words.expired : words.until(formatDate(invitation.expiresAt, zone))}
          </span>
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        <form {...sent.formProps}>
          <Target invitation={invitation} />
          <Button type="submit" small pending={sent.pending} aria-label={words.againOf(invitation.email)}>
            {words.again}
          </Button>
        </form>
        <form {...withdrawn.formProps}>
          <Target invitation={invitation} />
          <Button
            type="submit"
            small
            look="wrong"
            pending={withdrawn.pending}
            aria-label={words.withdrawOf(invitation.email)}
          >
            {words.withdraw}
          </Button>
        </form>
      </div>
      <div className="grid gap-2 empty:hidden sm:col-span-2">
        <NoticePlace>
          {wrong && <Notice kind="wrong">{wrong}</Notice>}
          {done && <Notice kind="done">{words.againDone(done.email)}</Notice>}
        </NoticePlace>
        {done && (
          <GivenLink
            text={done.link}
            label={invitation.mail ? inviting.mailGoes : inviting.giveLink}
            note={inviting.onlyNow}
          />
        )}
      </div>
    </li>
  )
}

function Target({ invitation }: { invitation: WaitingInvitation }) {
  return (
    <>
      <input type="hidden" name="invitationId" value={invitation.id} />
      <input type="hidden" name="version" value={invitation.version} />
    </>
  )
}
