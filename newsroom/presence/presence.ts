import type { ArticleFacts } from '#newsroom/people/article-facts.ts'
import { mayWrite } from '#newsroom/people/relations.ts'
import type { ArticleState } from '../kit/article-states.ts'
import type { Viewer } from '../people/roles.ts'
import { mayRead, mayReadHistory } from '../rights/permissions.ts'

/** How often an open page says that it is still there. */
export const BEAT_MS = 12_000
/** How long it counts after that. A laptop that closes gives the lease free after this time. */
export const FRESH_MS = 40_000
/** How long a page that nobody looks at goes on counting: browsers let its timers sleep soon after. */
export const HIDDEN_MS = 4 * 60_000

/** Who takes an article over waits this long for its holder's pages to say that they have sent everything. */
export const HEARING_MS = 5000
/** The same for a page that had nothing unsent when it was last heard of. */
export const SHORT_HEARING_MS = 2500

/** A page (a tab of a browser) in which an article is open. */
export type OpenPage = {
  id: string
  personId: string
  name: string
  /** Whether the article can be written there, as the page says. */
  writes: boolean
  since: Date
  /** Who waits for it to send what it has. */
  askedBy: { id: string; name: string } | null
}

/** What the pages in which an article is open have to know of it, for all of them alike. */
export type OpenArticle = {
  id: string
  version: number
  facts: ArticleFacts
  holder: { id: string; name: string } | null
  updatedBy: { id: string; name: string }
  updatedAt: Date
  lastStep: LastStep | null
  /** Counts what was said beside the text. */
  discussed: number
  /** In the order in which they were opened. */
  pages: readonly OpenPage[]
}

/** The newest step of the workflow, or `created`. `by`: null where the clock acted. */
export type LastStep = { id: string; name: string; by: { id: string; name: string } | null; at: Date; reason: string }

/** Somebody who has the article open. */
export type Present = {
  id: string
  name: string
  /** Since when they write it, or look at it. */
  since: Date
  writes: boolean
}

/** An article as one open page is told of it. */
export type ArticleNews = {
  version: number
  state: ArticleState
  holder: { id: string; name: string } | null
  updatedBy: { id: string; name: string }
  updatedAt: Date
  /** Whether this viewer may write it now. */
  mayWrite: boolean
  /** Null also for who may not read how the article came about. */
  lastStep: LastStep | null
  /** Another number where something was said beside the text. */
  discussed: number
  /** The other people who have it open, who writes first. */
  others: Present[]
  /** The viewer's own other pages with it: whether one of them writes, and has done so for longer than this page. */
  elsewhere: { writes: boolean; leads: boolean } | null
  /** Who wants to take the article over and waits for this page. */
  askedBy: { id: string; name: string } | null
}

/**
 * The page with the lease: of those in which the article can be written, the one that has been there longest. It is
 * information and courtesy; what protects a text is that each save states its version.
 */
export function leadingPage(article: OpenArticle): OpenPage | null {
  return article.pages.find((page) => isWriting(page, article)) ?? null
}

/** What one page is told; null where its viewer may no longer read the article. */
export function newsFor(viewer: Viewer, pageId: string, article: OpenArticle): ArticleNews | null {
  if (!mayRead(viewer, article.facts)) return null
  const own = article.pages.filter((page) => page.personId === viewer.id && page.id !== pageId)
  const leading = leadingPage(article)
  return {
    version: article.version,
    state: article.facts.state,
    holder: article.holder,
    updatedBy: article.updatedBy,
    updatedAt: article.updatedAt,
    mayWrite: mayWrite(viewer, article.facts),
    lastStep: mayReadHistory(viewer, article.facts) ? article.lastStep : null,
    discussed: article.discussed,
    others: othersThan(viewer.id, article),
    elsewhere:
      own.length === 0
        ? null
        : {
            writes: own.some((page) => isWriting(page, article)),
            leads: leading !== null && own.some((page) => page.id === leading.id),
          },
    askedBy: article.pages.find((page) => page.id === pageId)?.askedBy ?? null,
  }
}

/** A page may say that it writes after its person has lost the right: until it hears of that, it does not count. */
function isWriting(page: OpenPage, article: OpenArticle): boolean {
  return page.writes && mayWrite({ id: page.personId }, article.facts)
}

/** Everybody else, each once, however many pages they have. */
function othersThan(viewerId: string, article: OpenArticle): Present[] {
  const people = new Map<string, Present>()
  for (const page of article.pages) {
    if (page.personId === viewerId) continue
    const writes = isWriting(page, article)
    const known = people.get(page.personId)
    if (known && (known.writes || !writes)) continue
    people.set(page.personId, { id: page.personId, name: page.name, since: page.since, writes })
  }
  return [...people.values()].sort(
    (a, b) => Number(b.writes) - Number(a.writes) || a.since.getTime() - b.since.getTime(),
  )
}
