'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { placeInNewsroom } from '#components/shell/place-in-newsroom.ts'
import { typedVersion } from '#newsroom/kit/input.ts'
import { signPrivacyNotice } from '#operations/people/privacy-notice.ts'
import { formAction } from '#server/actions/exported-action.ts'

/** Signs the notice on personal data, and leads to where the person wanted to go. */
export const signNoticeAction = formAction(
  z.object({ noticeVersion: typedVersion, next: z.unknown() }),
  (viewer, { noticeVersion }) => signPrivacyNotice(viewer, { noticeVersion }),
  (_, { next }) => redirect(placeInNewsroom(next)),
)
