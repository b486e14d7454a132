import 'server-only'
import { z } from 'zod'
import { code, line } from '#newsroom/kit/input.ts'

/** Bytes as browsers write them (base64url). */
const bytes = (longest: number) => code(longest)
const common = {
  id: bytes(2000),
  rawId: bytes(2000),
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).default({}),
}

/** How a device can be reached, as browsers name it. */
export const transports = z.array(z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'])).max(10)

/** What a browser answers that has made a key. Ways to reach it that are not known are no fault of anybody's. */
export const newPasskey = z.object({
  challengeId: code(64),
  name: line(200),
  answer: z.object({
    ...common,
    response: z.object({
      clientDataJSON: bytes(10_000),
      attestationObject: bytes(40_000),
      transports: transports.catch([]).default([]),
    }),
  }),
})
export type NewPasskey = z.output<typeof newPasskey>

/** What a browser answers that has signed with a key. */
export const signedByPasskey = z.object({
  challengeId: code(64),
  answer: z.object({
    ...common,
    response: z.object({ clientDataJSON: bytes(10_000), authenticatorData: bytes(10_000), signature: bytes(10_000) }),
  }),
})
export type SignedByPasskey = z.output<typeof signedByPasskey>
