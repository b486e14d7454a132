'use server'

import { z } from 'zod'
import { code, id, line, version } from '#newsroom/kit/input.ts'
import { keepNamedVersion } from '#operations/history/keep-named-version.ts'
import { restoreVersion } from '#operations/history/restore-version.ts'
import { calledAction } from '#server/actions/exported-action.ts'

/** Makes an older text of an article the working copy's again. */
export const restoreVersionAction = calledAction(
  z.object({ articleId: id, baseVersion: version, text: code(80) }),
  restoreVersion,
)

/** Keeps the working copy's text as a version under a name. */
export const keepNamedVersionAction = calledAction(
  z.object({ articleId: id, baseVersion: version, label: line(2000) }),
  keepNamedVersion,
)
