import 'server-only'
import { z } from 'zod'
import { password } from '#newsroom/kit/input.ts'
import { type Outcome, refuse } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import type { Holder } from '#operations/people/session.ts'
import { actionBegan } from '../http/answer.ts'
import { guarded, perform, performProven, performSettingUp } from './action.ts'

/*
 * The doors of server actions. Each action of the build is an address that anybody can call, with any number of arguments
 * of any kind, so none is exported that is not made here (`scripts/check/doors.ts`): who calls is asked first, then what comes is read by a
 * shape, and what cannot be read is refused as malformed.
 */

/** What a form's action answers: what came of it, and what had been typed, for browsers without scripts. */
export type FormAnswer<T extends object = object> = { outcome: Outcome<T>; typed: Record<string, string> }

/** What follows when it was done: the page is rendered anew, or the browser is led elsewhere. */
type Then<I, T> = (outcome: { ok: true } & T, input: I) => void | Promise<void>

/** An action that a page calls with one value (or none: `z.unknown()`), for a signed-in person. */
export function calledAction<S extends z.ZodType, T extends object>(
  shape: S,
  work: (viewer: Viewer, input: z.output<S>) => Promise<Outcome<T>>,
): (input?: unknown) => Promise<Outcome<T>> {
  return async (input) => {
    actionBegan()
    return perform(async (viewer) => {
      const parsed = shape.safeParse(input)
      return parsed.success ? work(viewer, parsed.data) : refuse({ code: 'malformed' })
    })
  }
}

/** An action that a form sends, for a signed-in person. Fields that may come several times have an array for their shape. */
export function formAction<S extends z.ZodObject, T extends object>(
  shape: S,
  work: (viewer: Viewer, input: z.output<S>) => Promise<Outcome<T>>,
  then?: Then<z.output<S>, T>,
): (state: unknown, form: unknown) => Promise<FormAnswer<T>> {
  return readForm(shape, (read) => perform((viewer) => read((input) => work(viewer, input))), then)
}

/** The same for what asks whoever sits there to have shown who they are a short while ago (`performProven`). */
export function provenFormAction<S extends z.ZodObject, T extends object>(
  shape: S,
  work: (viewer: Viewer, input: z.output<S>) => Promise<Outcome<T>>,
  then?: Then<z.output<S>, T>,
): (state: unknown, form: unknown) => Promise<FormAnswer<T>> {
  return readForm(shape, (read) => performProven((viewer) => read((input) => work(viewer, input))), then)
}

/** The same for setting a second factor up, which whose role must have one does before anything else. */
export function settingUpFormAction<S extends z.ZodObject, T extends object>(
  shape: S,
  work: (holder: Holder, input: z.output<S>) => Promise<Outcome<T>>,
  then?: Then<z.output<S>, T>,
): (state: unknown, form: unknown) => Promise<FormAnswer<T>> {
  return readForm(shape, (read) => performSettingUp((holder) => read((input) => work(holder, input))), then)
}

/** The same for what nobody has to be signed in for. */
export function openFormAction<S extends z.ZodObject, T extends object>(
  shape: S,
  work: (input: z.output<S>) => Promise<Outcome<T>>,
  then?: Then<z.output<S>, T>,
): (state: unknown, form: unknown) => Promise<FormAnswer<T>> {
  return readForm(shape, (read) => guarded(() => read(work)), then)
}

/** An action that takes nothing, and answers nothing: it leads elsewhere. */
export function bareAction(work: () => Promise<void>): () => Promise<void> {
  return async () => {
    actionBegan()
    await work()
  }
}

/** Does what a form asks for, where its fields can be read. */
type Read<I, T extends object> = (work: (input: I) => Promise<Outcome<T>>) => Promise<Outcome<T>>

function readForm<S extends z.ZodObject, T extends object>(
  shape: S,
  run: (read: Read<z.output<S>, T>) => Promise<Outcome<T>>,
  then: Then<z.output<S>, T> | undefined,
): (state: unknown, form: unknown) => Promise<FormAnswer<T>> {
  return async (_state, form) => {
    actionBegan()
    const fields = form instanceof FormData ? fieldsOf(shape, form) : null
    const parsed = shape.safeParse(fields)
    const outcome = await run(async (work) => (parsed.success ? work(parsed.data) : refuse({ code: 'malformed' })))
    if (!outcome.ok) return { outcome, typed: typedIn(shape, fields) }
    if (!parsed.success || !then) return { outcome, typed: {} }
    const done = await guarded(async () => {
      await then(outcome, parsed.data)
      return outcome
    })
    return { outcome: done, typed: {} }
  }
}

function fieldsOf(shape: z.ZodObject, form: FormData): Record<string, unknown> {
  const fields: Record<string, unknown> = Object.fromEntries(form)
  for (const [name, field] of Object.entries(shape.shape)) {
    if (field instanceof z.ZodArray) fields[name] = form.getAll(name)
  }
  return fields
}

/** What had been typed, as the form shows it again; never a password. */
function typedIn(shape: z.ZodObject, fields: Record<string, unknown> | null): Record<string, string> {
  if (fields === null) return {}
  const secret = Object.keys(shape.shape).filter((name) => shape.shape[name] === password)
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => !secret.includes(name) && !name.startsWith('$'))
      .map(([name, value]) => [name, Array.isArray(value) ? value.filter(isText).join(' ') : value])
      .filter((field): field is [string, string] => isText(field[1])),
  )
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}
