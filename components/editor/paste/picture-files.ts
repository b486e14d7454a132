import { picturesInRtf, type RtfPicture } from '#newsroom/paste/rtf-pictures.ts'
import { isPicture, PICTURE_TYPES } from '../../media/picture-requests.ts'
import { isFigure } from './reading/block-writer.ts'
import type { CleanPaste } from './reading/clean-html.ts'
import type { PastedPicture } from './reading/pictures.ts'

/** What the clipboard holds beside the HTML. */
export type Beside = { files: readonly File[]; rtf: string }

/**
 * The file of each pasted picture, each by itself; null for those that are elsewhere. A picture is only taken for one that it
 * surely is: Word puts a picture of the whole passage on the clipboard, which is none of the pictures in it.
 */
export function filesOf(pasted: CleanPaste, { files, rtf }: Beside): (File | null)[] {
  const found = pasted.pictures.map(({ src }, n) => fileFromData(src, n + 1))
  const waiting = () => found.flatMap((file, n) => (file === null && pasted.pictures[n]?.what !== 'frame' ? [n] : []))
  const pictures = files.filter(isPicture)
  for (const n of waiting()) found[n] = fileNamed(pasted.pictures[n]?.src ?? '', pictures)
  const open = waiting()
  const nothingElse = pasted.blocks.every(isFigure)
  if (pictures.length === open.length && (nothingElse || pictures.length > 1)) {
    open.forEach((n, place) => {
      found[n] = pictures[place] ?? null
    })
    return found
  }
  // Parts of a message (`cid:`) and files on the writer's disk lie in the rich text.
  const onDisk = open.filter((n) => /^(file|cid|mhtml):/i.test(pasted.pictures[n]?.src ?? ''))
  const wanted = onDisk.flatMap((n) => pasted.pictures[n] ?? [])
  matched(wanted, onDisk.length > 0 ? picturesInRtf(rtf) : []).forEach((picture, place) => {
    const n = onDisk[place]
    if (n === undefined || !picture?.bytes) return
    found[n] = new File([picture.bytes], nameOf(n + 1, picture.type), { type: picture.type })
  })
  return found
}

/** A file of the clipboard that is called as the address ends. */
function fileNamed(src: string, files: readonly File[]): File | null {
  const name = /^(?:file|cid):(?:.*[/\\])?([^/\\@?#]+)/i.exec(src)?.[1]?.toLowerCase()
  const named = files.filter((file) => file.name.toLowerCase() === name)
  return named.length === 1 ? (named[0] ?? null) : null
}

const NEARLY = 0.06

/**
 * Which picture of the rich text each one of the HTML is: where there are as many, in their order, else in their order those
 * of the same size.
 */
function matched(wanted: readonly PastedPicture[], inRtf: readonly RtfPicture[]): (RtfPicture | null)[] {
  if (inRtf.length === wanted.length) return [...inRtf]
  let next = 0
  return wanted.map((picture) => {
    const at = inRtf.findIndex((each, n) => n >= next && sameSize(picture, each))
    if (at < 0) return null
    next = at + 1
    return inRtf[at] ?? null
  })
}

function sameSize({ width = 0, height = 0 }: PastedPicture, other: RtfPicture): boolean {
  const near = (a: number, b: number) => a > 0 && Math.abs(a - b) <= Math.max(2, a * NEARLY)
  return near(width, other.width) && near(height, other.height)
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
