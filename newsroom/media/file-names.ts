import { normaliseText } from '../text/normalise.ts'

/** Longest name, in bytes of UTF-8: every disk takes 255, and a copy may get a number behind it. */
const LONGEST_BYTES = 240

/** Marks that turn what stands around them (a name that ends `exe.jpg` and is shown as `gpj.exe`), and others nobody sees. */
const UNSEEN = /(?![\u200C\u200D])\p{Cf}|\p{Cn}|\p{Co}/gu
/** What divides folders, or means something to a shell or a disk. */
const DIVIDING = /[/\\:*?"<>|]/g
/** Names that mean a device on some machines, whatever follows the dot. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(?=\.|$)/i

/**
 * A file's name as text that can be kept, shown and given to whoever takes the file home, whatever was sent: one line,
 * never a path, never hidden, no device, not too long; its extension stays. Clean ones stay as they are.
 * @param otherwise what it is called where nothing is left of its name
 */
export function safeFileName(sent: string, otherwise = 'tep'): string {
  const line = normaliseText(normaliseText(sent).replace(UNSEEN, '').replace(DIVIDING, '-'))
  // Dots at the beginning hide a file or lead upwards; at the end, some machines leave them out.
  const name = line
    .replace(/^[.\s-]*\.[.\s-]*/, '')
    .replace(/[.\s]+$/, '')
    .replace(DEVICES, '_$1')
  if (bytesOf(name) <= LONGEST_BYTES) return name || otherwise
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? ''
  return `${cut(name.slice(0, name.length - extension.length), LONGEST_BYTES - extension.length - 3)}…${extension}`
}

const graphemes = new Intl.Segmenter('vi')
const encoder = new TextEncoder()
const bytesOf = (text: string) => encoder.encode(text).length

/** As many letters as there is room for, none of them torn. */
function cut(text: string, mostBytes: number): string {
  let kept = ''
  let bytes = 0
  for (const { segment } of graphemes.segment(text.slice(0, mostBytes))) {
    bytes += bytesOf(segment)
    if (bytes > mostBytes) break
    kept += segment
  }
  return kept.trimEnd()
}
