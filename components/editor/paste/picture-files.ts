import { picturesInRtf } from '#newsroom/paste/rtf-pictures.ts'
import { PICTURE_TYPES } from '../../media/picture-requests.ts'
import { isFigure } from './block-writer.ts'
import type { CleanPaste } from './clean-html.ts'

/** What the clipboard holds beside the HTML. */
export type Beside = { files: readonly File[]; rtf: string }

/**
 * The file of each pasted picture; null for those that are elsewhere. A picture is only taken for one that it surely is:
 * Word puts a picture of the whole passage on the clipboard, which is none of the pictures in it.
 */
export function filesOf(pasted: CleanPaste, { files, rtf }: Beside): (File | null)[] {
  const found = pasted.pictures.map(({ src }, n) => fileFromData(src, n + 1))
  const open = found.flatMap((file, n) => (file === null ? [n] : []))
  const pictures = files.filter(({ type }) => PICTURE_TYPES.includes(type))
  const nothingElse = pasted.blocks.every(isFigure)
  if (pictures.length === open.length && (nothingElse || pictures.length > 1)) {
    open.forEach((n, place) => {
      found[n] = pictures[place] ?? null
    })
    return found
  }
  const onDisk = open.filter((n) => /^file:/i.test(pasted.pictures[n]?.src ?? ''))
  const inRtf = onDisk.length > 0 ? picturesInRtf(rtf) : []
  if (inRtf.length !== onDisk.length) return found
  onDisk.forEach((n, place) => {
    const picture = inRtf[place]
    if (picture !== undefined) found[n] = new File([picture.bytes], nameOf(n + 1, picture.type), { type: picture.type })
  })
  return found
}

const DATA = /^data:(image\/[a-z+.-]+)((?:;[a-z0-9=-]+)*?)(;base64)?,(.*)$/is

function fileFromData(src: string, n: number): File | null {
  const [, type = '', , base64, data = ''] = DATA.exec(src) ?? []
  if (!PICTURE_TYPES.includes(type.toLowerCase()) || base64 === undefined) return null
  try {
    const bytes = Uint8Array.from(atob(decodeURIComponent(data)), (letter) => letter.charCodeAt(0))
    return new File([bytes], nameOf(n, type.toLowerCase()), { type: type.toLowerCase() })
  } catch {
    return null
  }
}

function nameOf(n: number, type: string): string {
  return `anh-dan-${n}.${type === 'image/jpeg' ? 'jpg' : type.slice('image/'.length)}`
}
