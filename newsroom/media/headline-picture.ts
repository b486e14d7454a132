/** Size of the picture of a headline, as those who show links want it. */
export const HEADLINE_PICTURE = { width: 1200, height: 630 } as const

/** Sizes of the newspaper's sign, as home screens and browsers want it. */
export const SIGN_SIZES = [180, 192, 512] as const
export type SignSize = (typeof SIGN_SIZES)[number]

/** A photograph narrower than this is shown small beside a link, or not at all. */
const LEAST_WIDTH = 600

/** Whether a photograph can stand for its article where links are shown: wide enough, and lying. */
export function isFitForLinks(picture: { width: number; height: number }): boolean {
  return picture.width >= LEAST_WIDTH && picture.width >= picture.height
}

/** What kind of publication it is says nothing of which one: the letter is that of its own name. */
const KINDS = /^(báo điện tử|tạp chí điện tử|báo|tạp chí|đài|trang tin)\s+/i

/** The letter by which a newspaper is known where there is room for no more. */
export function initialOf(name: string): string {
  const own = name.replace(KINDS, '')
  const [first] = new Intl.Segmenter('vi', { granularity: 'grapheme' }).segment(own || name)
  return (first?.segment ?? 'T').toLocaleUpperCase('vi')
}
