'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, startTransition, useId, useState } from 'react'
import { articlePath } from '#components/ui/article-path.ts'
import { refusalText } from '#messages/refusal-text.ts'
import type { Outcome, Refusal } from '#newsroom/kit/refusals.ts'
import type { SubjectView } from '#newsroom/planning/listed-subject.ts'
import { SUBJECT_LIMITS, type SubjectAct } from '#newsroom/planning/subject.ts'
import { useMessages } from '../messages.tsx'
import { TimeField } from '../time/time-field.tsx'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Select, TextField } from '../ui/field.tsx'
import { Notice, NoticePlace } from '../ui/notice.tsx'

/** What is asked of the server: an act with what it needs, times as the field for times gives them. */
export type DoWithSubject = (input: {
  act: Exclude<SubjectAct, 'edit' | 'move'>
  subjectId: string
  version: number
  word?: string
  assigneeId?: string
  deadline?: string
}) => Promise<Outcome<{ articleId: string | null }>>

type Props = {
  subject: SubjectView
  /** Whom it can be given to; empty for who can't give it. */
  writers: readonly { id: string; name: string }[]
  /** The deadline as the field wants it. */
  deadline: string
  timeZone: string
  action: DoWithSubject
}

/** What the server lets this viewer do with a subject: decide, give it to somebody, write it, put it aside. */
export function SubjectActs(props: Props) {
  const { subject, action } = props
  const messages = useMessages()
  const { planning, general } = messages
  const router = useRouter()
  const announce = useAnnounce()
  const [working, setWorking] = useState<SubjectAct | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [done, setDone] = useState<SubjectAct | null>(null)
  const may = (act: SubjectAct) => subject.acts.includes(act)

  const run: Run = (act, details = {}) => {
    if (working !== null) return
    setWorking(act)
    setRefusal(null)
    setDone(null)
    startTransition(async () => {
      const outcome = await action({ act, subjectId: subject.id, version: subject.version, ...details }).catch(
        (): Outcome<{ articleId: string | null }> => ({ ok: false, refusal: { code: 'failed', id: '–' } }),
      )
      startTransition(() => {
        setWorking(null)
        if (!outcome.ok) setRefusal(outcome.refusal)
        else if (outcome.articleId !== null) router.push(articlePath(outcome.articleId))
        else {
          setDone(act)
          router.refresh()
        }
      })
      if (outcome.ok && outcome.articleId === null) announce(saidOf(act))
    })
  }
  const decides = may('approve') || may('decline')
  const assigns = may('assign')
  const saidOf = (act: SubjectAct) =>
    act === 'drop' ? planning.drop.done : (planning.done[act as keyof typeof planning.done] ?? '')
  return (
    <div className="grid gap-6">
      {may('write') && subject.article === null && (
        <div>
          <Button look="main" pending={working === 'write'} onClick={() => run('write')}>
            {planning.subject.write}
          </Button>
        </div>
      )}
      <NoticePlace>
        {refusal && !shownByField(refusal) && <Notice kind="wrong">{refusalText(messages, refusal)}</Notice>}
        {done !== null && (
          <Notice kind="done">
            <span className="flex flex-wrap items-center gap-x-3">
              {saidOf(done)}
              {done === 'drop' && may('restore') && (
                <Button small onClick={() => run('restore')}>
                  {general.undo}
                </Button>
              )}
            </span>
          </Notice>
        )}
      </NoticePlace>
      {(decides || assigns) && (
        <ActsForm
          key={subject.version}
          {...props}
          title={decides ? planning.decide.title : planning.assign.title}
          run={run}
          working={working}
          refusal={refusal}
        />
      )}
      {(may('drop') || may('restore')) && done !== 'drop' && (
        <div>
          {may('drop') ? (
            <Button small pending={working === 'drop'} onClick={() => run('drop')}>
              {planning.drop.submit}
            </Button>
          ) : (
            <Button pending={working === 'restore'} onClick={() => run('restore')}>
              {planning.drop.restore}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

type Details = { word?: string; assigneeId?: string; deadline?: string }
type Run = (act: Parameters<DoWithSubject>[0]['act'], details?: Details) => void

/** The desk's yes or no, with to whom it goes and until when; or, once it said yes, these two alone. */
function ActsForm(props: Props & { title: string; run: Run; working: SubjectAct | null; refusal: Refusal | null }) {
  const { subject, writers, run, working, refusal } = props
  const { planning, refusals } = useMessages()
  const [wordMissing, setWordMissing] = useState(false)
  /** Fields that were changed since it was sent: what was said of them may not hold any more. */
  const [mended, setMended] = useState<readonly string[]>([])
  const id = useId()
  const decides = subject.acts.includes('approve')
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setMended([])
    const data = new FormData(event.currentTarget)
    const text = (name: string) => String(data.get(name) ?? '').trim()
    const given = { assigneeId: text('assigneeId'), deadline: text('deadline') }
    if (!decides) return run('assign', given)
    const { submitter } = event.nativeEvent as SubmitEvent
    const declines = submitter instanceof HTMLButtonElement && submitter.value === 'decline'
    const missing = declines && text('word') === ''
    setWordMissing(missing)
    if (missing) event.currentTarget.querySelector('textarea')?.focus()
    else if (declines) run('decline', { word: text('word') })
    else run('approve', { word: text('word'), ...given })
  }
  const problem = (field: string) => {
    if (refusal?.code !== 'fields' || mended.includes(field)) return null
    const found = refusal.fields.find((each) => each.field === field)
    if (!found) return null
    if (field === 'deadlineAt') return found.problem === 'past' ? planning.assign.past : planning.assign.invalid
    return refusals.problems[found.problem]
  }
  return (
    <form
      noValidate
      onSubmit={submit}
      onInput={({ target }) => {
        const name = target instanceof Element ? target.getAttribute('name') : null
        if (name !== null) setMended((before) => [...before, name])
      }}
      className="grid max-w-2xl gap-4 border-t border-rule pt-5"
    >
      <h2 className="font-semibold">{props.title}</h2>
      {decides && (
        <TextField
          id={`${id}-word`}
          name="word"
          label={planning.decide.word}
          hint={planning.decide.wordHint}
          lang="vi"
          spellCheck
          maxLength={SUBJECT_LIMITS.decision}
          problem={
            (wordMissing || refusal?.code === 'reason_missing') && !mended.includes('word')
              ? planning.decide.wordMissing
              : null
          }
        />
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          id={`${id}-assignee`}
          name="assigneeId"
          label={planning.assign.assignee}
          defaultValue={subject.assignee?.id ?? ''}
          problem={problem('assigneeId')}
        >
          <option value="">{planning.assign.nobody}</option>
          {writers.map((writer) => (
            <option key={writer.id} value={writer.id}>
              {writer.name}
            </option>
          ))}
        </Select>
        <TimeField
          id={`${id}-deadline`}
          name="deadline"
          zone={props.timeZone}
          label={planning.assign.deadline}
          hint={planning.assign.deadlineHint}
          defaultValue={props.deadline}
          problem={problem('deadlineAt')}
        />
      </div>
      <div className="flex flex-wrap gap-2">
        {decides ? (
          <>
            <Button type="submit" look="main" pending={working === 'approve'}>
              {subject.state === 'declined' ? planning.decide.approveAfterAll : planning.decide.approve}
            </Button>
            {subject.acts.includes('decline') && (
              <Button type="submit" name="act" value="decline" look="wrong" pending={working === 'decline'}>
                {planning.decide.decline}
              </Button>
            )}
          </>
        ) : (
          <Button type="submit" look={subject.assignee ? 'plain' : 'main'} pending={working === 'assign'}>
            {subject.assignee ? planning.assign.save : planning.assign.submit}
          </Button>
        )}
      </div>
    </form>
  )
}

/** Whether a refusal stands by the field it is about. */
function shownByField(refusal: Refusal): boolean {
  return refusal.code === 'reason_missing' || refusal.code === 'fields'
}
