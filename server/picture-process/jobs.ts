import { z } from 'zod'
import { fileWords } from '#newsroom/media/file-words.ts'
import type { SignSize } from '#newsroom/media/headline-picture.ts'
import type { PictureKind } from './kind-of-picture.ts'

/** What the process of pictures is asked for, by kind. */
export type Orders = {
  /** The sizes for showing of a picture that lies at `path`. */
  picture: { path: string; kind: PictureKind }
  headline: { newspaper: string; accent: string; section: string; title: string }
  sign: { newspaper: string; accent: string; size: SignSize }
}
export type Job = keyof Orders

const bytes = z.instanceof(Uint8Array)

const picture = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('made'),
    small: bytes,
    medium: bytes,
    large: bytes,
    /** Size of the upright original in pixels. */
    width: z.int().positive(),
    height: z.int().positive(),
    colour: z.string().regex(/^#[0-9a-f]{6}$/),
    /** What the file says of itself in words. */
    says: fileWords.nullable(),
  }),
  z.object({ kind: z.literal('refused'), problem: z.enum(['broken', 'animated', 'pixels']) }),
])
const png = z.object({ kind: z.literal('made'), png: bytes })

/** What comes back. It is read as a stranger's word: the process that says it has had strangers' files in its hands. */
export type Answers = { picture: z.infer<typeof picture>; headline: z.infer<typeof png>; sign: z.infer<typeof png> }
export const ANSWERS: { [K in Job]: z.ZodType<Answers[K]> } = { picture, headline: png, sign: png }

/** An order on its way, as its receiver reads it. */
export type Received = { [K in Job]: { job: K; order: Orders[K] } }[Job]
/** An order on its way, as it is sent. */
export type Sent = { job: Job; order: Orders[Job] }
export const returned = z.union([
  z.object({ answer: z.unknown().refine((answer) => answer !== undefined) }),
  z.object({ failed: z.string() }),
])
