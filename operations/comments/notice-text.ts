import { cutAtWord } from '#newsroom/text/words.ts'

const MOST = 160

/** The beginning of a comment, for whoever is told of it. */
export function noticeText(text: string): string {
  return cutAtWord(text.replaceAll(/\s+/gu, ' '), MOST)
}
