'use server'

import { z } from 'zod'
import { type Outcome, refuse } from '#newsroom/refusals.ts'
import { keepNamedVersion } from '#operations/articles/keep-named-version.ts'
import { restoreVersion } from '#operations/articles/restore-version.ts'
import { perform } from '#server/action.ts'

const id = z.string().max(64)
const version = z.number().int().positive()
const restoreSchema = z.object({ articleId: id, baseVersion: version, text: z.string().max(80) })

/** Makes an older text of an article the working copy's again. */
export async function restoreVersionAction(input: unknown): Promise<Outcome<{ version: number }>> {
  const parsed = restoreSchema.safeParse(input)
  if (!parsed.success) return refuse({ code: 'malformed' })
  return perform((viewer) => restoreVersion(viewer, parsed.data))
}

const keepSchema = z.object({ articleId: id, baseVersion: version, label: z.string().max(2000) })

/** Keeps the working copy's text as a version under a name. */
export async function keepNamedVersionAction(input: unknown): Promise<Outcome<{ label: string }>> {
  const parsed = keepSchema.safeParse(input)
  if (!parsed.success) return refuse({ code: 'malformed' })
  return perform((viewer) => keepNamedVersion(viewer, parsed.data))
}
