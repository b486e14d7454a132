// Every door reads what comes in with the one kit (newsroom/kit/input.ts), and every server action has a door (server/actions/exported-action.ts).
import { globSync, readFileSync } from 'node:fs'

/** What may not stand in some files, and why in a sentence. */
type Rule = { found: RegExp; except: readonly string[]; because: string }

const RULES: readonly Rule[] = [
  {
    found: /\bz\s*\.(string|number|coerce)\b/g,
    // What this server left for itself, what its processes tell each other, and what backups say of themselves, letter for letter
    // as it was stored: nothing from outside.
    except: [
      'newsroom/kit/input.ts',
      'newsroom/backup/manifest.ts',
      'server/pages/across-restarts.ts',
      'server/picture-process/jobs.ts',
    ],
    because: 'Text and numbers from outside are read with newsroom/kit/input.ts, so that both databases take the same.',
  },
  {
    found: /\brequest\s*\.(json|formData|text)\(/g,
    except: [],
    because: 'A body is read by server/http/read-json.ts or server/http/read-body.ts: up to a limit, and by a shape.',
  },
]

const EXPORTED_ACTION =
  /^export const \w+ = (calledAction|formAction|provenFormAction|settingUpFormAction|openFormAction|bareAction)\(/
const BY_AN_ACTION =
  'An export of a “use server” file is made by server/actions/exported-action.ts: anybody can call it with anything.'

const faults: string[] = []
for (const file of globSync('{app,operations,newsroom,server}/**/*.{ts,tsx}')) {
  if (/\.test\.tsx?$/.test(file)) continue
  const text = readFileSync(file, 'utf8')
  for (const { found, except, because } of RULES) {
    if (except.includes(file)) continue
    for (const match of text.matchAll(found)) faults.push(`${file}:${lineOf(text, match.index)}: ${because}`)
  }
}
for (const file of globSync('{app,components,operations,server}/**/*.{ts,tsx}')) {
  const lines = readFileSync(file, 'utf8').split('\n')
  const directive = lines.findIndex((line) => /^\s*['"]use server['"]/.test(line))
  if (directive < 0) continue
  // Inside a function it would make an action that nothing here sees.
  if (directive > 0) faults.push(`${file}:${directive + 1}: “use server” stands at the head of a file. ${BY_AN_ACTION}`)
  for (const [index, line] of lines.entries()) {
    if (/^export\b(?! type\b)/.test(line) && !EXPORTED_ACTION.test(line)) {
      faults.push(`${file}:${index + 1}: ${BY_AN_ACTION}`)
    }
  }
}
for (const fault of faults) console.error(fault)
if (faults.length > 0) process.exit(1)

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split('\n').length
}
