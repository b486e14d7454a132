import { Decoration } from '@tiptap/pm/view'

/** What stands in the text for each file under way, by the name of its upload. Names are never given twice on a page. */
const elements = new Map<string, HTMLElement>()

/** The element that stands in the text for a file under way. It is no node: neither saved nor copied, gone with the page. */
export function placeElement(id: string): HTMLElement {
  const present = elements.get(id)
  if (present !== undefined) return present
  const element = document.createElement('div')
  element.className = 'desk-upload'
  element.contentEditable = 'false'
  elements.set(id, element)
  return element
}

export function dropPlaceElement(id: string): void {
  elements.delete(id)
}

/** Shows a file under way at a position of the text. */
export function uploadWidget(id: string, position: number): Decoration {
  return Decoration.widget(position, () => placeElement(id), {
    key: `upload:${id}`,
    side: -1,
    ignoreSelection: true,
    stopEvent: () => true,
  })
}
