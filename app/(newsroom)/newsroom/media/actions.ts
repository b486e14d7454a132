'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { id, line, typedVersion } from '#newsroom/kit/input.ts'
import { describePicture } from '#operations/media/describe-picture.ts'
import { formAction } from '#server/actions/exported-action.ts'

const text = line(5000)

/** Changes the words that a picture is proposed with. */
export const describePictureAction = formAction(
  z.object({ mediaId: id, version: typedVersion, caption: text, credit: text, alt: text }),
  describePicture,
  () => refresh(),
)
