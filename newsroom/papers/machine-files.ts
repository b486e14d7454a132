import { z } from 'zod'
import { line, prose } from '../kit/input.ts'
import { newsroomPath } from '../kit/newsroom-path.ts'
import type { LineFault } from '../kit/refusals.ts'

/** Addresses that robots are kept from: the newsroom, its interfaces, and answers without end. */
const KEPT_FROM_ROBOTS = [
  newsroomPath.home(),
  newsroomPath.signIn(),
  newsroomPath.setUp(),
  '/api/',
  '/tim-kiem',
  '/goi-y',
  '/luot-doc',
] as const

const contact = line(300).refine((text) => text === '' || contactAddress(text) !== null)

/** What the newspaper tells machines beside its articles: files that programs ask for by fixed names. */
export const machineFilesSchema = z.object({
  /** Who may sell the newspaper's advertising, as the file stands at `/ads.txt`; empty where there is no such file. */
  adsTxt: prose(60_000).default(''),
  /** Lines for single robots, added to the house's own in `/robots.txt`. */
  robotsTxt: prose(20_000).default(''),
  /** Where a fault in security is told: an address of mail or of a page. Empty: the newspaper's own mail. */
  securityContact: contact.default(''),
  /** A page that says how such tellings are dealt with. */
  securityPolicy: line(300)
    .refine((text) => text === '' || /^https:\/\/\S+$/.test(text))
    .default(''),
})
export type MachineFiles = z.infer<typeof machineFilesSchema>

const ADS_RECORD = /^[a-z0-9.-]+\.[a-z]{2,}\s*,\s*[^,\s][^,]*,\s*(direct|reseller)\s*(,\s*[^,\s]+\s*)?(;.*)?$/i
const ADS_VARIABLE = /^(contact|subdomain|inventorypartnerdomain|ownerdomain|managerdomain)\s*=\s*\S.*$/i

/** The first line of an `ads.txt` that its readers would not understand; null where all is well. */
export function faultInAds(text: string): LineFault | null {
  for (const [index, raw] of text.split('\n').entries()) {
    const line = withoutComment(raw)
    if (line !== '' && !ADS_RECORD.test(line) && !ADS_VARIABLE.test(line)) return { line: index + 1, problem: 'syntax' }
  }
  return null
}

type Group = { agents: string[]; rules: string[] }

/** The first further line for robots that cannot stand; null where all is well. */
export function faultInRobots(text: string): LineFault | null {
  const read = readRobots(text)
  return 'fault' in read ? read.fault : null
}

/**
 * The whole `robots.txt`. A robot that finds lines for itself follows those alone, so the house's own stand in each group;
 * what would open an address that they close is refused (`faultInRobots`), and left out here should it be stored all the same.
 */
export function robotsText(further: string, sitemaps: readonly string[]): string {
  const own = KEPT_FROM_ROBOTS.map((path) => `Disallow: ${path}`)
  const read = readRobots(further)
  const groups = 'fault' in read ? [] : read.groups
  const lines = [{ agents: ['*'], rules: [] }, ...groups].flatMap(({ agents, rules }) => [
    ...agents.map((agent) => `User-agent: ${agent}`),
    ...own,
    ...rules,
    '',
  ])
  return [...lines, ...sitemaps.map((address) => `Sitemap: ${address}`), ''].join('\n')
}

function readRobots(text: string): { groups: Group[] } | { fault: LineFault } {
  const groups: Group[] = []
  let naming = false
  for (const [index, raw] of text.split('\n').entries()) {
    const line = withoutComment(raw)
    if (line === '') continue
    const fault = (problem: LineFault['problem']) => ({ fault: { line: index + 1, problem } })
    const [, field = '', value = ''] = /^([a-z-]+)\s*:\s*(\S*)$/i.exec(line) ?? []
    const name = field.toLowerCase()
    const group = groups.at(-1)
    if (name === 'user-agent' && /^(\*|[a-z0-9_.-]+)$/i.test(value)) {
      if (naming && group) group.agents.push(value)
      else groups.push({ agents: [value], rules: [] })
      naming = true
      continue
    }
    const isRule =
      ((name === 'allow' || name === 'disallow') && /^([/*]\S*)?$/.test(value)) ||
      (name === 'crawl-delay' && /^\d{1,4}$/.test(value))
    if (!isRule) return fault('syntax')
    if (!group) return fault('no_agent')
    naming = false
    if (name === 'allow' && opens(value)) return fault('staff')
    group.rules.push(`${name.charAt(0).toUpperCase()}${name.slice(1)}: ${value}`.trim())
  }
  return { groups }
}

/** Whether robots could take an `Allow` for stronger than a line of the house: where both match, the longer one holds. */
function opens(pattern: string): boolean {
  const plain = pattern.split(/[*$]/)[0] ?? ''
  return KEPT_FROM_ROBOTS.some(
    (path) => pattern.length >= path.length && (plain.startsWith(path) || path.startsWith(plain)),
  )
}

/**
 * `security.txt` as RFC 9116 has it; null where there is nobody to tell. It is right for half a year from the beginning of
 * the month in which it is read, so that it stays the same for a month and is never out of date.
 */
export function securityText(
  files: MachineFiles,
  facts: { email: string; canonical: string; languages: readonly string[]; now: Date },
): string | null {
  const address = contactAddress(files.securityContact) ?? contactAddress(facts.email)
  if (address === null) return null
  const expires = new Date(Date.UTC(facts.now.getUTCFullYear(), facts.now.getUTCMonth() + 6, 1))
  return [
    `Contact: ${address}`,
    `Expires: ${expires.toISOString().replace('.000', '')}`,
    `Preferred-Languages: ${facts.languages.join(', ')}`,
    `Canonical: ${facts.canonical}`,
    ...(files.securityPolicy === '' ? [] : [`Policy: ${files.securityPolicy}`]),
    '',
  ].join('\n')
}

/** An address of mail, of a page or of a telephone as `security.txt` wants it; null for anything else. */
function contactAddress(text: string): string | null {
  if (/^(https:\/\/|mailto:|tel:)[^\s<>"]+$/.test(text)) return text
  return /^[^\s@<>":/]+@[^\s@<>":/]+\.[a-z]{2,}$/i.test(text) ? `mailto:${text}` : null
}

function withoutComment(line: string): string {
  return line.replace(/#.*$/, '').trim()
}
