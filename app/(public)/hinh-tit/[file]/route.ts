import { connection } from 'next/server'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import { LARGEST_NUMBER } from '#newsroom/reading/published.ts'
import { readHeadline } from '#operations/reading/read-headline.ts'
import { readNewspaper } from '#operations/reading/read-newspaper.ts'
import { answerHeadline } from '#server/media/headline-pictures.ts'
import { plainFile } from '../../machine-files.ts'

const NAME = /^([1-9]\d{0,9})\.png$/

/** The picture of an article's headline, for those who show a link to it. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  await connection()
  const { file } = await params
  if (`/hinh-tit/${file}` === publicPath.newspaperPicture()) {
    const { name, accent, slogan } = (await readNewspaper()).newspaper
    return answerHeadline({ newspaper: name, accent, section: slogan, title: name })
  }
  const number = Number(NAME.exec(file)?.[1] ?? 0)
  if (number < 1 || number > LARGEST_NUMBER) return plainFile(null)
  const answer = await readHeadline(number)
  if (answer.kind === 'missing') return plainFile(null)
  if (answer.kind === 'gone') return new Response('Gone\n', { status: 410, headers: { 'content-type': 'text/plain' } })
  const { newspaper } = await readNewspaper()
  const { title, section } = answer.teaser
  return answerHeadline({ newspaper: newspaper.name, accent: newspaper.accent, section: section.name, title })
}
