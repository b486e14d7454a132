import { strToU8, zipSync } from 'fflate'
import { messagesFor } from '#messages/index.ts'
import { personalDataPage } from '#messages/personal-data-page.ts'
import { wholeId } from '#newsroom/kit/input.ts'
import { refuse } from '#newsroom/kit/refusals.ts'
import { takePersonalData } from '#operations/log/take-personal-data.ts'
import { readNewspaper } from '#operations/reading/read-newspaper.ts'
import { answerOf, performProven } from '#server/actions/action.ts'

type Context = { params: Promise<{ id: string }> }

/** What the newsroom knows of a person, as a zip file: a page to read, and JSON. Whoever takes it has shown who they are. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  const personId = wholeId.safeParse(id)
  if (!personId.success) return answerOf(refuse({ code: 'not_found' }))
  const { newspaper } = await readNewspaper()
  const outcome = await performProven(async (viewer) => {
    const taken = await takePersonalData(viewer, personId.data)
    return taken.ok ? { ...taken, language: viewer.language } : taken
  })
  if (!outcome.ok) return answerOf(outcome)
  const { data, language } = outcome
  const page = personalDataPage(data, { language, newspaper: newspaper.name, zone: newspaper.timeZone })
  const { fileName } = messagesFor(language).personalData
  const files = {
    [`${fileName}.html`]: strToU8(page),
    [`${fileName}.json`]: strToU8(JSON.stringify(data, null, 2)),
  }
  // Stored, not pressed: nobody else waits for it.
  const packed = new Uint8Array(zipSync(files, { level: 0 }))
  return new Response(packed, {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="${fileName}.zip"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
