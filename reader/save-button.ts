import { isSaved, removeArticle, saveArticle } from './saved.ts'
import type { Tools } from './share.ts'

/** The button that saves the article of this page for when there is no line, and takes it back. */
export async function offerSaving({ element, say }: Tools): Promise<void> {
  const button = element.querySelector<HTMLButtonElement>('button[data-tool="save"]')
  if (!button || !canSave()) return
  const { article = '', address = '', title = '', section = '' } = element.dataset
  const facts = { number: Number(article), path: new URL(address).pathname, title, section }
  const words = button.dataset
  let saved = await isSaved(facts.number)
  const show = () => {
    button.textContent = (saved ? words.remove : words.save) ?? ''
  }
  show()
  // Seen with a line, what is saved becomes what the article is now.
  if (saved) void saveArticle(facts, picturesOnPage())

  button.addEventListener('click', async () => {
    button.disabled = true
    if (saved) {
      await removeArticle(facts.number)
      saved = false
      say(words.removed)
    } else {
      say(words.saving)
      const failed = await saveArticle(facts, picturesOnPage())
      saved = failed === null
      say(failed === 'full' ? words.full : failed ? words.failed : words.saved)
    }
    show()
    button.disabled = false
    button.focus()
  })
}

/** Whether this browser can save, as the lines in the head have found out. */
export function canSave(): boolean {
  return document.documentElement.dataset.can?.split(' ').includes('save') ?? false
}

/** The article's pictures, each in the size that this screen shows. */
function picturesOnPage(): string[] {
  return [...document.querySelectorAll<HTMLImageElement>('article img')].map(
    (picture) => picture.currentSrc || picture.src,
  )
}
