/** What the tools of an article need to know of it; it stands on the page, beside their buttons. */
export type Tools = { element: HTMLElement; say: (text: string | undefined) => void }

/** The tools under an article, where this page has one. */
export function toolsOnPage(): Tools | null {
  const element = document.querySelector<HTMLElement>('[data-article]')
  if (!element) return null
  const status = element.querySelector('[role="status"]')
  return {
    element,
    say: (text) => {
      if (status) status.textContent = text ?? ''
    },
  }
}

/** Sharing through the reader's own device, copying the address, printing. The other ways to share are plain links. */
export function offerSharing({ element, say }: Tools): void {
  const { address = '', title = '' } = element.dataset
  const onClick = (name: string, act: (button: HTMLElement) => void) => {
    const button = element.querySelector<HTMLElement>(`button[data-tool="${name}"]`)
    button?.addEventListener('click', () => act(button))
  }
  onClick('share', () => {
    // Who changes their mind has not failed.
    navigator.share({ title, url: address }).catch(() => {})
  })
  onClick('copy', ({ dataset }) => {
    navigator.clipboard.writeText(address).then(
      () => say(dataset.done),
      () => say(dataset.failed),
    )
  })
  onClick('print', () => print())
}
