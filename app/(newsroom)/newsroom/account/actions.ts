'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { password } from '#newsroom/kit/input.ts'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import { NOTICE_KINDS } from '#newsroom/kit/notice-kinds.ts'
import { changePassword, chooseNotices, chooseOpensNext } from '#operations/people/change-own-account.ts'
import { calledAction, formAction } from '#server/actions/exported-action.ts'
import { carrySession } from '#server/people/session.ts'

/** Changes the viewer's password; every session ends but the one that this browser is given anew. */
export const changePasswordAction = formAction(
  z.object({ presentPassword: password, newPassword: password }),
  changePassword,
  async ({ sessionSecret }) => {
    await carrySession(sessionSecret)
    // The answer to this request would still be rendered under the session that has ended: a new request is made.
    redirect(`${newsroomPath.security()}?changed=${Date.now()}`)
  },
)

/** Chooses which notices reach the viewer by mail. */
export const chooseNoticesAction = formAction(
  z.object({ byMail: z.array(z.enum(NOTICE_KINDS)).max(NOTICE_KINDS.length) }),
  (viewer, { byMail }) => chooseNotices(viewer, byMail),
)

/** Chooses whether the review desk opens the next article by itself. */
export const chooseOpensNextAction = calledAction(z.boolean(), chooseOpensNext)
