import type { Locator } from '@playwright/test'

type Clipboard = {
  html?: string
  text?: string
  rtf?: string
  files?: { name: string; type: string; bytes: number[] }[]
}

/** What the browser tells a page of a paste, with this on the clipboard. */
export async function paste(place: Locator, clipboard: Clipboard): Promise<void> {
  await place.evaluate((element, { html, text, rtf, files = [] }) => {
    const clipboardData = new DataTransfer()
    if (html !== undefined) clipboardData.setData('text/html', html)
    if (text !== undefined) clipboardData.setData('text/plain', text)
    if (rtf !== undefined) clipboardData.setData('text/rtf', rtf)
    for (const { name, type, bytes } of files) {
      clipboardData.items.add(new File([new Uint8Array(bytes)], name, { type }))
    }
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, clipboard)
}
