import { answerFeed } from '../feed.ts'

/** A feed of the whole newspaper. */
export async function GET(): Promise<Response> {
  return answerFeed({ kind: 'newspaper' }, 'atom.xml')
}
