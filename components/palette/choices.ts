import type { Messages } from '#messages/index.ts'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import { completes, typedWords } from '#newsroom/text/completion.ts'
import { articlePath } from '../ui/article-path.ts'
import type { Place, PlaceName } from '../ui/place.ts'
import type { PaletteOffer } from './palette-acts.tsx'
import type { FoundArticle } from './use-found.ts'

/** One line of the palette: where it leads, or what it does. */
export type Choice = { id: string; label: string; detail: string } & ({ path: string } | { run: () => void })
export type ChoiceGroup = { name: string; choices: Choice[] }

/** Pages that lie under a place of the rail. */
const UNDER: Partial<Record<PlaceName, readonly (readonly ['week' | 'month' | 'sections' | 'topics', string])[]>> = {
  articles: [['month', newsroomPath.myArticles()]],
  planning: [['week', newsroomPath.week()]],
  settings: [
    ['sections', newsroomPath.sections()],
    ['topics', newsroomPath.topics()],
  ],
}

/**
 * What the palette shows for what has been typed: acts of the page, what can be begun, places, and articles that the
 * server found. Names are matched by the beginnings of their words, with marks and without.
 */
export function choicesFor(
  messages: Messages,
  given: {
    typed: string
    places: readonly Place[]
    offers: readonly PaletteOffer[]
    begin: readonly Choice[]
    articles: readonly FoundArticle[]
  },
): ChoiceGroup[] {
  const { palette: words, desk, workflow } = messages
  const { typed, places, offers, begin, articles } = given
  const wanted = typedWords(typed)
  const matching = (choices: readonly Choice[]) => {
    if (typed.trim() === '') return [...choices]
    if (!wanted) return []
    const ranked = choices.map((choice) => ({ choice, rank: completes(choice.label, wanted) }))
    return ['beginning', 'within'].flatMap((rank) =>
      ranked.filter((each) => each.rank === rank).map(({ choice }) => choice),
    )
  }
  const to = (id: string, label: string, path: string): Choice => ({ id, label, detail: '', path })
  const there = places.flatMap(({ name, path }) => [
    to(name, desk.places[name], path),
    ...(UNDER[name] ?? []).map(([under, where]) => to(under, words[under], where)),
  ])
  const elsewhere = [
    to('notices', words.notices, newsroomPath.notices()),
    to('account', words.account, newsroomPath.account()),
    to('site', words.site, '/'),
  ]
  const query = typed.trim()
  const found: Choice[] = articles.map(({ id, title, state, section }) => ({
    id: `article-${id}`,
    label: title || desk.untitled,
    detail: [workflow.states[state], section].filter((each) => each !== '').join(' · '),
    path: articlePath(id),
  }))
  const all =
    query === '' ? [] : [to('all', words.all(query), `${newsroomPath.articles()}?${new URLSearchParams({ q: query })}`)]
  const begins = (choices: readonly Choice[]) =>
    wanted !== null && choices.some(({ label }) => completes(label, wanted) === 'beginning')
  const own = [
    ...offers.map(({ about, acts }) => ({
      name: words.groups.article(about),
      choices: matching(acts.map(({ name, label, run }) => ({ id: `act-${name}`, label, detail: '', run }))),
    })),
    { name: words.groups.start, choices: matching(begin) },
    { name: words.groups.places, choices: matching([...there, ...elsewhere]) },
  ]
  // Whose name begins as typed stands first, whatever it is; articles stand last, as they come in last.
  return [
    ...own.filter(({ choices }) => begins(choices)),
    ...own.filter(({ choices }) => !begins(choices)),
    { name: words.groups.articles, choices: [...found, ...all] },
  ].filter(({ choices }) => choices.length > 0)
}
