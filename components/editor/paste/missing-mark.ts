import type { Messages } from '#messages/vi.ts'
import { PICTURE_TYPES } from '../../media/picture-requests.ts'
import type { PastedPlace } from './pasted-places.ts'

/**
 * What stands in the text where a pasted picture, or a frame of a page, is missing. Made by hand: it is no node of the text, so it is neither
 * saved nor copied, and it is gone with the page.
 */
export function missingMark(
  words: Messages['pasting'],
  { what, alt }: Pick<PastedPlace, 'what' | 'alt'>,
  act: { choose: (file: File) => void; dismiss: () => void },
): HTMLElement {
  const mark = document.createElement('span')
  mark.className = 'desk-missing-picture'
  mark.contentEditable = 'false'
  mark.setAttribute('role', 'group')
  const said = what === 'frame' ? words.frameHere(alt) : words.missingHere
  mark.setAttribute('aria-label', said)
  const label = document.createElement('span')
  label.textContent = said
  if (what === 'frame') {
    mark.append(label, button(words.removeMark, act.dismiss))
    return mark
  }
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = PICTURE_TYPES.join(',')
  input.hidden = true
  input.addEventListener('change', () => {
    const [file] = input.files ?? []
    if (file !== undefined) act.choose(file)
  })
  mark.append(
    label,
    button(words.choose, () => input.click()),
    button(words.leaveOut, act.dismiss),
    input,
  )
  return mark
}

function button(name: string, press: () => void): HTMLButtonElement {
  const element = document.createElement('button')
  element.type = 'button'
  element.className = 'desk-button desk-button-small'
  element.textContent = name
  element.addEventListener('click', press)
  return element
}
