import { canSave } from './save-button.ts'
import { keepShelf, removeArticle, savedArticles } from './saved.ts'
import { type SavedFacts, SHELF_PATH } from './saved-caches.ts'

/** The page *Bài đã lưu*: what is saved in this browser, with a button to remove each. */
export async function fillShelf(): Promise<void> {
  const shelf = document.querySelector<HTMLElement>('[data-shelf]')
  const list = shelf?.querySelector('ul')
  const row = shelf?.querySelector('template')
  const status = shelf?.querySelector('[role="status"]')
  if (!shelf || !list || !row || !status || !canSave()) return
  const show = (part: string, shown: boolean) => {
    const element = shelf.querySelector<HTMLElement>(`[data-part="${part}"]`)
    if (element) element.hidden = !shown
  }
  // Where it stands in for a page that could not be had.
  show('offline', location.pathname !== SHELF_PATH)

  const saved = await savedArticles()
  const showEmpty = () => show('empty', list.children.length === 0)
  for (const facts of saved) {
    const item = rowOf(row, facts)
    list.append(item)
    const remove = async (said: string | undefined) => {
      await removeArticle(facts.number)
      item.remove()
      status.textContent = `${facts.title}: ${said ?? ''}`
      showEmpty()
    }
    item.querySelector('button')?.addEventListener('click', async () => {
      const next = item.nextElementSibling ?? item.previousElementSibling
      await remove(shelf.dataset.removed)
      next?.querySelector('a')?.focus()
    })
    void isTakenDown(facts).then((gone) => (gone ? remove(shelf.dataset.gone) : undefined))
  }
  showEmpty()
  if (saved.length > 0 && location.pathname === SHELF_PATH) await keepShelf()
}

function rowOf(template: HTMLTemplateElement, facts: SavedFacts): HTMLElement {
  const item = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement
  const link = item.querySelector('a')
  if (link) {
    link.href = facts.path
    link.textContent = facts.title
  }
  const section = item.querySelector('[data-part="section"]')
  if (section) section.textContent = facts.section
  const title = item.querySelector('[data-part="title"]')
  if (title) title.textContent = facts.title
  return item
}

/** Whether the newspaper has taken it down since; without a line nobody knows. */
async function isTakenDown({ path }: SavedFacts): Promise<boolean> {
  try {
    const { status } = await fetch(path, { method: 'HEAD', credentials: 'omit' })
    return status === 404 || status === 410
  } catch {
    return false
  }
}
