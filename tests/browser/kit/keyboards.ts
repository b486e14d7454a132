import type { CDPSession, Page } from '@playwright/test'

/** Puts words into whatever has the focus, as one kind of keyboard does. */
export type Keyboard = (page: Page, session: CDPSession, words: readonly string[]) => Promise<void>

/** Telex as macOS, Gboard and ibus send it: a composition that changes until the syllable is done. */
const composition: Keyboard = async (page, session, words) => {
  for (const [n, word] of words.entries()) {
    if (n > 0) await page.keyboard.press('Space')
    for (const stage of stagesOf(word)) await compose(session, stage)
    await session.send('Input.insertText', { text: word })
  }
}

/** UniKey and its like: letters go in as typed, are taken out with Backspace, and come again with their marks. */
const backspaceAndRetype: Keyboard = async (page, _session, words) => {
  for (const [n, word] of words.entries()) {
    if (n > 0) await page.keyboard.press('Space')
    let shown = ''
    for (const stage of stagesOf(word)) {
      let same = 0
      while (same < shown.length && shown[same] === stage[same]) same++
      for (let left = shown.length; left > same; left--) await page.keyboard.press('Backspace')
      if (stage.length > same) await page.keyboard.insertText(stage.slice(same))
      shown = stage
    }
  }
}

/** Keyboards on the screen and dictation: each word comes whole. */
const plainInsertion: Keyboard = async (page, _session, words) => {
  for (const [n, word] of words.entries()) {
    if (n > 0) await page.keyboard.press('Space')
    await page.keyboard.insertText(word)
  }
}

/** The three ways in which Vietnamese reaches a page. */
export const keyboards = { composition, backspaceAndRetype, plainInsertion }

/** A stage of a word that an input method is putting together. */
export async function compose(session: CDPSession, stage: string): Promise<void> {
  await session.send('Input.imeSetComposition', {
    text: stage,
    selectionStart: stage.length,
    selectionEnd: stage.length,
  })
}

/** What the word looks like after each key: the bare letters first, then each mark where it belongs. */
function stagesOf(word: string): string[] {
  const letters = [...word]
  const bare = letters.map((letter) =>
    letter.normalize('NFD').replace(/\p{M}/gu, '').replace('đ', 'd').replace('Đ', 'D'),
  )
  const typed = bare.map((_, n) => bare.slice(0, n + 1).join(''))
  const marked = letters.flatMap((letter, n) =>
    letter === bare[n] ? [] : [[...letters.slice(0, n + 1), ...bare.slice(n + 1)].join('')],
  )
  return [...typed, ...marked]
}
