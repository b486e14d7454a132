'use client'

import { useState } from 'react'
import { LIMITS } from '#newsroom/kit/limits.ts'
import { newsroomPicturePath } from '#newsroom/media/media.ts'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import type { PenNamePage } from '#newsroom/people/person-view.ts'
import { PicturePicker } from '../media/picture-picker.tsx'
import { useMessages } from '../messages.tsx'
import { MergeForm } from '../papers/merge-form.tsx'
import { NameForm } from '../papers/name-form.tsx'
import { Button } from '../ui/button.tsx'
import { TextField, Tick } from '../ui/field.tsx'
import type { FormAction } from '../ui/form-state.ts'
import { Notice, NoticePlace } from '../ui/notice.tsx'
import { useForm } from '../ui/use-form.ts'

/** The pen names of one person, each to be opened and its page written. */
export function PenNamePages(props: {
  penNames: readonly PenNamePage[]
  /** Whether they are the viewer's own: only then may they be named together. */
  own: boolean
  mayUseLibrary: boolean
  change: FormAction
  /** Where the viewer may do that. */
  rename?: FormAction
  merge?: FormAction
}) {
  const { penNames, own, rename, merge } = props
  const { arranging, general } = useMessages()
  const words = arranging.penNames
  if (penNames.length === 0) return <p className="text-muted">{words.none}</p>
  return (
    <ul className="border-t border-ink">
      {penNames.map((penName) => (
        <li key={penName.id} className="border-b border-rule">
          <details>
            <summary className="touchable flex min-h-10 items-baseline gap-3 py-2">
              <span className="font-semibold">{penName.name}</span>
              <span className="truncate text-[0.8125rem] text-muted">{publicPath.author(penName.slug)}</span>
              <span className="ml-auto text-[0.8125rem] underline underline-offset-2">{general.edit}</span>
            </summary>
            <div className="grid gap-5 pt-1 pb-5">
              <PageForm {...props} penName={penName} together={own && penNames.length > 1} />
              {rename && (
                <div className="grid gap-3 border-t border-rule pt-3">
                  <p className="text-[0.8125rem] text-muted">{words.renameNote}</p>
                  <NameForm
                    key={`name-${penName.version}`}
                    formId={`${penName.id}-name`}
                    action={rename}
                    hidden={{ penNameId: penName.id, version: penName.version }}
                    name={{ label: words.name, stored: penName.name }}
                    slug={{ label: words.slug, hint: '', stored: penName.slug }}
                    submit={words.rename}
                  />
                </div>
              )}
              {merge && (
                <MergeForm
                  formId={penName.id}
                  name={penName.name}
                  hidden={{ penNameId: penName.id, version: penName.version }}
                  into={penNames.filter(({ id }) => id !== penName.id)}
                  consequence={arranging.merging.penName}
                  action={merge}
                />
              )}
            </div>
          </details>
        </li>
      ))}
    </ul>
  )
}

function PageForm(props: {
  penName: PenNamePage
  together: boolean
  own: boolean
  mayUseLibrary: boolean
  change: FormAction
}) {
  const { penName, together } = props
  const { arranging, general, people } = useMessages()
  const words = arranging.penNames
  const form = useForm(props.change)
  const [pictureId, setPicture] = useState(penName.pictureId ?? '')
  const [picking, setPicking] = useState(false)
  const wrong = form.general(['bio'])
  return (
    <>
      <form {...form.formProps} className="grid gap-3">
        <input type="hidden" name="penNameId" value={penName.id} />
        <input type="hidden" name="version" value={penName.version} />
        <input type="hidden" name="pictureId" value={pictureId} />
        {props.own && <input type="hidden" name="own" value="yes" />}
        <div className="flex flex-wrap items-end gap-3">
          {pictureId !== '' && (
            // biome-ignore lint/performance/noImgElement: needs a session, and is served in the right size already
            <img src={newsroomPicturePath(pictureId, 'small')} alt={words.portrait} className="size-24 object-cover" />
          )}
          <Button onClick={() => setPicking(true)}>{pictureId === '' ? words.choose : words.change}</Button>
          {pictureId !== '' && (
            <Button look="quiet" onClick={() => setPicture('')}>
              {words.remove}
            </Button>
          )}
        </div>
        <TextField
          id={`${penName.id}-bio`}
          name="bio"
          label={words.bio}
          hint={words.bioNote}
          lang="vi"
          maxLength={LIMITS.description}
          defaultValue={form.typed('bio', penName.bio)}
          problem={form.problem('bio')}
        />
        {together && (
          <Tick
            name="namesOthers"
            value="yes"
            defaultChecked={penName.namesOthers}
            label={words.together}
            hint={words.togetherNote}
          />
        )}
        <NoticePlace>
          {wrong && <Notice kind="wrong">{wrong}</Notice>}
          {form.done && !form.pending && <Notice kind="done">{people.saved}</Notice>}
        </NoticePlace>
        <div>
          <Button type="submit" pending={form.pending}>
            {general.save}
          </Button>
        </div>
      </form>
      <PicturePicker
        open={picking}
        onOpenChange={setPicking}
        several={false}
        mayUseLibrary={props.mayUseLibrary}
        onPick={([picture]) => picture && setPicture(picture.id)}
      />
    </>
  )
}
