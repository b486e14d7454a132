import type { Messages } from '#messages/vi.ts'
import { PICTURE_TYPES } from '../../media/picture-requests.ts'

/**
 * What stands in the text where a pasted picture is missing. Made by hand: it is no node of the text, so it is neither
 * saved nor copied, and it is gone with the page.
 */
export function missingMark(
  words: Messages['pasting'],
  act: { choose: (file: File) => void; dismiss: () => void },
): HTMLElement {
  const mark = document.createElement('span')
  mark.className = 'desk-missing-picture'
  mark.contentEditable = 'false'
  mark.setAttribute('role', 'group')
  mark.setAttribute('aria-label', words.missingHere)
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = PICTURE_TYPES.join(',')
  input.hidden = true
  input.addEventListener('change', () => {
    const [file] = input.files ?? []
    if (file !== undefined) act.choose(file)
  })
  const label = document.createElement('span')
  label.textContent = words.missingHere
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
