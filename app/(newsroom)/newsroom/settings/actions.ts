'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import type { FormState } from '#components/ui/form-state.ts'
import { type Outcome, refuse } from '#newsroom/refusals.ts'
import type { Viewer } from '#newsroom/roles.ts'
import { TOPIC_KINDS } from '#newsroom/topic.ts'
import { saveReasons } from '#operations/returns/save-reasons.ts'
import { addSection, changeSection, moveSection } from '#operations/settings/arrange-sections.ts'
import { addTopic, changeTopic, closeTopic, mergeTopic } from '#operations/settings/arrange-topics.ts'
import { mergeSection } from '#operations/settings/merge-section.ts'
import { saveMachineFiles } from '#operations/settings/save-machine-files.ts'
import { saveNewspaper } from '#operations/settings/save-newspaper.ts'
import { perform } from '#server/action.ts'

const text = z.string().max(2000)
const id = z.string().max(64)
const version = z.coerce.number().int().nonnegative()

/** Reads a form by its shape, runs one operation, and says what came of it. */
async function answer<S extends z.ZodType>(
  schema: S,
  form: FormData,
  operation: (viewer: Viewer, input: z.output<S>) => Promise<Outcome>,
): Promise<FormState> {
  const fields = Object.fromEntries(form)
  const parsed = schema.safeParse(fields)
  if (!parsed.success) return { outcome: refuse({ code: 'malformed' }), typed: {} }
  const outcome = await perform((viewer) => operation(viewer, parsed.data))
  if (outcome.ok) refresh()
  const typed = Object.entries(fields).filter((field): field is [string, string] => typeof field[1] === 'string')
  return { outcome, typed: outcome.ok ? {} : Object.fromEntries(typed) }
}

/** Stores the newspaper's facts and rules. */
export async function saveNewspaperAction(_state: FormState, form: FormData): Promise<FormState> {
  return answer(z.object({ version }).catchall(z.unknown()), form, (viewer, { version, ...fields }) =>
    saveNewspaper(viewer, { version, newspaper: { ...fields, fourEyes: fields.fourEyes === 'yes' } }),
  )
}

const sectionFields = { name: text, slug: text, parentId: id.default(''), description: text.default('') }

/** Adds a section. */
export async function addSectionAction(_state: FormState, form: FormData): Promise<FormState> {
  return answer(z.object(sectionFields), form, addSection)
}

/** Changes a section: name, address, what it is under, what its page says. */
export async function changeSectionAction(_state: FormState, form: FormData): Promise<FormState> {
  return answer(z.object({ sectionId: id, version, ...sectionFields }), form, changeSection)
}

/** Merges a section into another. */
export async function mergeSectionAction(_state: FormState, form: FormData): Promise<FormState> {
  return answer(z.object({ sectionId: id, version, intoId: id }), form, mergeSection)
}

/** Puts a section one place earlier or later. */
export async function moveSectionAction(_state: FormState, form: FormData): Promise<FormState> {
  return answer(z.object({ sectionId: id, direction: z.enum(['earlier', 'later']) }), form, moveSection)
}

const topicFields = { name: text, slug: text.default(''), kind: z.enum(TOPIC_KINDS), description: text.default('') }

/** Adds a topic, running story or series. */
export async function addTopicAction(_state: FormState, form: FormData): Promise<FormState> {
  return answer(z.object(topicFields), form, addTopic)
}

/** Changes a topic, running story or series. */
export async function changeTopicAction(_state: FormState, form: FormData): Promise<FormState> {
  return answer(z.object({ topicId: id, version, ...topicFields }), form, changeTopic)
}

/** Merges a topic, running story or series into another. */
export async function mergeTopicAction(_state: FormState, form: FormData): Promise<FormState> {
  return answer(z.object({ topicId: id, version, intoId: id }), form, mergeTopic)
}

/** Closes a running story or series, or takes it up again. */
export async function closeTopicAction(_state: FormState, form: FormData): Promise<FormState> {
  const shape = z.object({ topicId: id, version, closed: z.string().max(3) })
  return answer(shape, form, (viewer, input) => closeTopic(viewer, { ...input, closed: input.closed === 'yes' }))
}

/** Stores what the newspaper tells machines. */
export async function saveMachineFilesAction(_state: FormState, form: FormData): Promise<FormState> {
  const long = z.string().max(100_000)
  const input = z.object({ version, adsTxt: long, robotsTxt: long, securityContact: text, securityPolicy: text })
  return answer(input, form, (viewer, { version, ...files }) => saveMachineFiles(viewer, { version, files }))
}

const reasonsInput = z.object({ version: z.number().int().nonnegative(), reasons: z.array(text).max(200) })

/** Stores the newsroom's own reasons for a return. */
export async function saveReasonsAction(
  input: unknown,
): Promise<Outcome<{ version: number; reasons: readonly string[] }>> {
  const parsed = reasonsInput.safeParse(input)
  if (!parsed.success) return refuse({ code: 'malformed' })
  return perform((viewer) => saveReasons(viewer, parsed.data))
}
