// The walls between the rooms of the house: which folder may import which. See docs/architecture.md.
import { globSync, readFileSync } from 'node:fs'
import { ROLES } from '../../newsroom/people/roles.ts'
import { circlesOf, graphOf, importsOf, ROOMS_WITH_WINGS, wingsOf } from './import-graph.ts'

/** A room, the rooms it may import, the packages it may not, and why in a sentence. */
type Wall = { room: string; may: readonly string[]; never: readonly RegExp[]; because: string }

const DRIZZLE = /^(drizzle-orm|postgres|node:sqlite)(\/|$)/
const NEXT = /^(next|next-auth)(\/|$)/
const REACT = /^(react|react-dom)(\/|$)/
const FILES = /^node:(fs|child_process|net|http)(\/|$)/

const WALLS: readonly Wall[] = [
  {
    room: 'newsroom',
    may: ['newsroom'],
    never: [DRIZZLE, NEXT, REACT, FILES],
    because: 'newsroom/ is the rules of the trade: pure, so that every other room can rest on it.',
  },
  {
    room: 'messages',
    may: ['messages', 'newsroom'],
    never: [DRIZZLE, NEXT, REACT, FILES],
    because: 'messages/ is words; it knows the vocabulary of newsroom/ and nothing else.',
  },
  {
    room: 'components',
    may: ['components', 'newsroom', 'messages'],
    never: [DRIZZLE, /^next-auth/, /^next\/(headers|server|cache)/, FILES],
    because: 'components/ show what they are given: app/ hands them data and actions as props.',
  },
  {
    room: 'db',
    may: ['db', 'newsroom'],
    never: [NEXT, REACT],
    because: 'db/ is storage: it knows the trade, and neither people’s requests nor pages.',
  },
  {
    room: 'threads',
    may: ['threads', 'newsroom'],
    never: [DRIZZLE, NEXT, REACT, FILES],
    because: 'threads/ do what takes long beside the event loop: pure functions of newsroom/, which need nothing else.',
  },
  {
    room: 'operations',
    may: ['operations', 'db', 'threads', 'newsroom', 'messages'],
    never: [DRIZZLE, NEXT, REACT],
    because: 'operations/ are what people can do: they ask db/ for data, and never know who calls them.',
  },
  {
    room: 'server',
    may: ['server', 'operations', 'db', 'threads', 'newsroom', 'messages', 'demo'],
    never: [DRIZZLE],
    because: 'server/ is this process; queries are made in db/ only.',
  },
  {
    room: 'app',
    may: ['app', 'server', 'operations', 'components', 'newsroom', 'messages'],
    never: [DRIZZLE],
    because: 'app/ only fetches, calls and lays out: data comes through operations/.',
  },
  {
    room: 'reader',
    may: ['reader', 'newsroom'],
    never: [DRIZZLE, NEXT, REACT, /^node:/, /^zod/],
    because:
      'reader/ runs in readers’ browsers, on cheap phones: it weighs a few kilobytes, and knows nothing of the server.',
  },
  {
    room: 'demo',
    may: ['demo', 'server', 'operations', 'db', 'newsroom'],
    never: [DRIZZLE, NEXT, REACT],
    because: 'demo/ fills a newsroom through the doors that people use.',
  },
]

/** What is written in one place only: no line of these rooms has it but in its home. */
const HOMES: readonly { what: RegExp; rooms: readonly string[]; home: readonly string[]; because: string }[] = [
  {
    what: /Symbol\.for\(/,
    rooms: ['newsroom', 'db', 'threads', 'operations', 'server', 'app'],
    home: ['newsroom/kit/one-in-a-process.ts'],
    because: 'What a process has one of is made by oneInAProcess (newsroom/kit/one-in-a-process.ts).',
  },
  {
    what: /from '@dnd-kit\//,
    rooms: ['components', 'app'],
    home: ['components/ui/drag-and-drop.tsx'],
    because: 'Dragging and dropping goes through components/ui/drag-and-drop.tsx, the one file that knows its library.',
  },
  {
    what: /['"`]\/(newsroom|sign-in|set-up)(?=[/?#'"`])/,
    rooms: ['newsroom', 'messages', 'components', 'operations', 'server', 'app', 'reader'],
    home: ['newsroom/kit/newsroom-path.ts'],
    because: 'Addresses of the newsroom are made in one place: newsroomPath (newsroom/kit/newsroom-path.ts).',
  },
  {
    what: /\bauthor(Id|\??\.id)\s*[!=]==|[!=]==\s*[\w.?]*\bauthor(Id|\??\.id)\b|\beq\((sifted\()?(a|articles)\.authorId\b/,
    rooms: ['newsroom', 'db', 'operations', 'server', 'components', 'app'],
    home: ['newsroom/people/relations.ts', 'db/stores/people/authorship.ts'],
    because:
      'Who wrote an article is asked in one place: isAuthor (newsroom/people/relations.ts), or db/stores/people/authorship.ts in a query; whose a comment is, isOwn says.',
  },
]

let broken = 0
const say = (...lines: string[]) => {
  broken += 1
  console.error(lines.join('\n  '))
}

for (const wall of WALLS) {
  for (const { file, says, leadsTo } of importsOf(`${wall.room}/**/*.{ts,tsx}`)) {
    const room = roomOf(leadsTo)
    const crossed = room === null ? wall.never.some((each) => each.test(says)) : !wall.may.includes(room)
    if (crossed) say(`${file} imports ${says}.`, wall.because)
  }
}

const all = importsOf(`{${WALLS.map(({ room }) => room).join(',')}}/**/*.{ts,tsx}`)
for (const circle of circlesOf(graphOf(all, (file) => file))) {
  say(
    `These files import one another in a circle: ${circle.join(', ')}.`,
    'Who reads one would have to read them all: give what they share a file of its own below them.',
  )
}
for (const { what, rooms, home, because } of HOMES) {
  for (const file of globSync(`{${rooms.join(',')}}/**/*.{ts,tsx}`)) {
    if (home.includes(file) || /\.test\.tsx?$/.test(file)) continue
    const found = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => what.test(line))
    for (const line of found) say(`${file} has ${line.trim()}`, because)
  }
}

// What somebody may do is decided beside the rules, or it is decided twice.
const ROLE = `['"](?:${ROLES.join('|')})['"]`
const COMPARES_ROLES = new RegExp(
  `\\branksAtLeast\\b|\\bROLES\\.indexOf\\b|\\.role\\s*[!=]==|[!=]==\\s*${ROLE}|${ROLE}\\s*[!=]==|\\]\\.includes\\((?:\\w+\\.)?role\\)|\\beq\\(\\w+\\.role,`,
)
for (const file of globSync('{app,components,db,newsroom,operations,server,threads,messages,reader}/**/*.{ts,tsx}')) {
  if (/^newsroom\/(people|rights)\//.test(file) || /\.test\.tsx?$/.test(file)) continue
  for (const [at, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (COMPARES_ROLES.test(line)) {
      say(
        `${file}:${at + 1} compares roles: ${line.trim()}`,
        'Who may do what is said in newsroom/people/ and newsroom/rights/ alone: ask `may`, a relation, or put a question of its own there.',
      )
    }
  }
}
for (const room of Object.keys(ROOMS_WITH_WINGS) as (keyof typeof ROOMS_WITH_WINGS)[]) {
  for (const circle of circlesOf(wingsOf(all, room))) {
    say(
      `In ${room}/ these wings import one another in a circle, types included: ${circle.sort().join(', ')}.`,
      'Wings stand in an order: what two of them share lies in one below both.',
    )
  }
}
if (broken > 0) process.exit(1)

/** The room that an import leads to; null for a package, and for files at the top of the house. */
function roomOf(path: string | null): string | null {
  const [room, ...rest] = path?.split('/') ?? []
  return rest.length > 0 && room !== '..' ? (room ?? null) : null
}
