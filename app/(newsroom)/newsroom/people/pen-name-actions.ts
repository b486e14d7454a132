'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { id, idOrNone, line, prose, ticked, typedVersion } from '#newsroom/kit/input.ts'
import { changePenNamePage, mergePenName, renamePenName } from '#operations/people/pen-name-pages.ts'
import { formAction } from '#server/actions/exported-action.ts'

const target = z.object({ penNameId: id, version: typedVersion })

/** Says what the page of a pen name shows; whose names belong together only where it is the viewer's own. */
export const changePenNamePageAction = formAction(
  target.extend({ bio: prose(10_000), pictureId: idOrNone, own: ticked, namesOthers: ticked }),
  (viewer, { own, namesOthers, ...input }) => changePenNamePage(viewer, own ? { ...input, namesOthers } : input),
  () => refresh(),
)

/** Gives a pen name another name or address. */
export const renamePenNameAction = formAction(
  target.extend({ name: line(2000), slug: line(2000) }),
  renamePenName,
  () => refresh(),
)

/** Merges a pen name into another of the same person. */
export const mergePenNameAction = formAction(target.extend({ intoId: idOrNone }), mergePenName, () => refresh())
