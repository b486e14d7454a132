import 'server-only'
import { database } from '#db/index.ts'
import { readSections } from '#db/stores/papers/sections.ts'
import { authorIsRead, authorNames, newestTitles, topicIsRead, topicNames } from '#db/stores/reading/completions.ts'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import { type CompletionRank, completes, typedWords } from '#newsroom/text/completion.ts'

/** Something that readers may mean by what they type, and where it is. */
export type Suggestion = { text: string; path: string }

const SUGGESTIONS = 8
/** Of each kind of name, so that titles have room too. */
const NAMES = 3
/** What people look for while typing is news; what is older is found by searching. */
const TITLES = 500

/**
 * What begins as a reader types: sections, topics and authors that readers have something of, and the newest titles.
 * Bounded whatever is typed.
 */
export async function suggest(typed: string): Promise<Suggestion[]> {
  const words = typedWords(typed)
  if (!words) return []
  const store = database()
  const [sections, topics, authors, titles] = await Promise.all([
    readSections(store),
    topicNames(store),
    authorNames(store),
    newestTitles(store, TITLES),
  ])
  const ranked = <T>(all: readonly T[], textOf: (one: T) => string): T[] => {
    const found: Record<CompletionRank, T[]> = { beginning: [], within: [] }
    for (const one of all) {
      const rank = completes(textOf(one), words)
      if (rank) found[rank].push(one)
    }
    return [...found.beginning, ...found.within]
  }
  const nameOf = ({ name }: { name: string }) => name

  const named: Suggestion[] = ranked(sections, nameOf)
    .slice(0, NAMES)
    .map(({ name, slug }) => ({ text: name, path: publicPath.section(slug) }))
  // A name that only unpublished articles have could tell what is being written.
  for (const topic of await firstThat(ranked(topics, nameOf), ({ id }) => topicIsRead(store, id))) {
    named.push({ text: topic.name, path: publicPath[topic.kind ?? 'topic'](topic.slug) })
  }
  for (const author of await firstThat(ranked(authors, nameOf), ({ id }) => authorIsRead(store, id))) {
    named.push({ text: author.name, path: publicPath.author(author.slug) })
  }
  return [...named, ...ranked(titles, ({ text }) => text)].slice(0, SUGGESTIONS)
}

/** The first few that hold, of the first few that are asked. */
async function firstThat<T>(all: readonly T[], holds: (one: T) => Promise<boolean>): Promise<T[]> {
  const asked = all.slice(0, NAMES * 3)
  const held = await Promise.all(asked.map(holds))
  return asked.filter((_, index) => held[index]).slice(0, NAMES)
}
