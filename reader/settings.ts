import { type Choice, choose, chosen, show } from './chosen.ts'

/** The buttons for text size and ground, on this page and in every other tab. */
export function offerSettings(): void {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('button[data-choice]')]
  const isChoice = (name: string | undefined): name is Choice => name === 'theme' || name === 'text'

  const showAll = () => {
    for (const choice of ['theme', 'text'] as const) show(choice, chosen(choice))
    press()
    paintFrame()
  }
  const press = () => {
    const { dataset } = document.documentElement
    for (const button of buttons) {
      const { choice, value = '' } = button.dataset
      if (isChoice(choice)) button.setAttribute('aria-pressed', String((dataset[choice] ?? '') === value))
    }
  }
  for (const button of buttons) {
    button.addEventListener('click', () => {
      const { choice, value } = button.dataset
      if (!isChoice(choice)) return
      choose(choice, value || null)
      show(choice, value || null)
      press()
      paintFrame()
    })
  }
  // Chosen in another tab, or while this page lay in the browser's memory.
  addEventListener('storage', showAll)
  addEventListener('pageshow', showAll)
  showAll()
  closeByItself()
}

/** What the browser draws around the page has the page's ground. */
function paintFrame(): void {
  if (!document.documentElement.dataset.theme) return
  const { backgroundColor } = getComputedStyle(document.documentElement)
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]'))
    meta.content = backgroundColor
}

/** The panel closes where one clicks beside it, leaves it, or presses Escape. */
function closeByItself(): void {
  for (const panel of document.querySelectorAll<HTMLDetailsElement>('details[data-settings]')) {
    const isWithin = (node: EventTarget | null) => node instanceof Node && panel.contains(node)
    document.addEventListener('click', (event) => {
      if (!isWithin(event.target)) panel.open = false
    })
    panel.addEventListener('focusout', (event) => {
      if (event.relatedTarget && !isWithin(event.relatedTarget)) panel.open = false
    })
    panel.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !panel.open) return
      panel.open = false
      panel.querySelector('summary')?.focus()
    })
  }
}
