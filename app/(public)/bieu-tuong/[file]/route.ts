import { connection } from 'next/server'
import { SIGN_SIZES } from '#newsroom/media/headline-picture.ts'
import { readNewspaper } from '#operations/reading/read-newspaper.ts'
import { answerSign } from '#server/media/headline-pictures.ts'
import { plainFile } from '../../machine-files.ts'

/** The newspaper's sign, for home screens and for those who name it beside a link. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  await connection()
  const { file } = await params
  const size = SIGN_SIZES.find((each) => file === `${each}.png`)
  if (size === undefined) return plainFile(null)
  const { newspaper } = await readNewspaper()
  return answerSign({ newspaper: newspaper.name, accent: newspaper.accent, size })
}
