import { execFile } from 'node:child_process'
import { cp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { readMigrations } from '#db/dialects/migrations.ts'
import type { Dialect } from './raw-database.ts'

/** What a later release brings: words for closed lists, and a column beside them. */
const NEW_WORDS = [
  { file: 'newsroom/people/roles.ts', list: 'ROLES', word: 'stringer' },
  { file: 'newsroom/kit/article-states.ts', list: 'ARTICLE_STATES', word: 'embargoed' },
  { file: 'newsroom/articles/article.ts', list: 'ARTICLE_KINDS', word: 'brief' },
  { file: 'newsroom/articles/version.ts', list: 'VERSION_KINDS', word: 'archived' },
  { file: 'newsroom/kit/notice-kinds.ts', list: 'NOTICE_KINDS', word: 'greeted' },
] as const

/**
 * Copies the schema into an empty folder, gives it a new role, state, kinds, and a new column in a table that has to be
 * rebuilt, and lets `npm run db:generate` write the migrations as it would for any change.
 * @returns the folder of migrations, the last of which is that change
 */
export async function changedSchema(folder: string): Promise<string> {
  const copied = [
    'db',
    'newsroom',
    'scripts',
    'drizzle.config.ts',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ]
  for (const path of copied) await cp(path, join(folder, path), { recursive: true })
  await symlink(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'))
  for (const { file, list, word } of NEW_WORDS) {
    await change(join(folder, file), new RegExp(`(export const ${list} = \\[[^\\]]*?),?\\s*\\]`), `$1, '${word}']`)
  }
  // What holds in a state stands beside the list of states, and is read with it.
  await change(
    join(folder, 'newsroom/articles/states.ts'),
    '  scheduled: {},\n',
    '  scheduled: {},\n  embargoed: {},\n',
  )
  const COLUMN = '      blockedAt: c.instant(),\n'
  await change(
    join(folder, 'db/schema/people.ts'),
    COLUMN,
    `${COLUMN}      shift: c.text().notNull().default('day'),\n`,
  )
  await promisify(execFile)(process.execPath, [join(folder, 'scripts', 'generate-migrations.mjs'), 'later'], {
    cwd: folder,
  })
  return join(folder, 'db', 'migrations')
}

/**
 * The migrations of `from` once more, with a statement in the last one.
 * @param at how much of the last one comes before it: 0 for its beginning, 1 for its end
 */
export async function withStatement(
  from: string,
  folder: string,
  { dialect, at, statement }: { dialect: Dialect; at: number; statement: string },
): Promise<string> {
  await rm(folder, { recursive: true, force: true })
  await cp(from, folder, { recursive: true })
  const last = readMigrations(dialect, folder).at(-1)
  if (!last) throw new Error('There are no migrations.')
  const statements = last.statements.toSpliced(Math.round(at * last.statements.length), 0, `\n${statement};\n`)
  await writeFile(join(folder, dialect, `${last.tag}.sql`), statements.join('--> statement-breakpoint'))
  return folder
}

/** The migrations of `from` once more, the last of which was made before all others but the first. */
export async function outOfOrder(from: string, folder: string, dialect: Dialect): Promise<string> {
  await cp(from, folder, { recursive: true })
  const migrations = readMigrations(dialect, folder)
  const [first, last] = [migrations[0], migrations.at(-1)]
  if (!first || !last) throw new Error('There are no migrations.')
  await change(join(folder, dialect, 'meta', '_journal.json'), String(last.when), String(first.when + 1))
  return folder
}

async function change(path: string, from: string | RegExp, to: string): Promise<void> {
  const text = await readFile(path, 'utf8')
  const changed = text.replace(from, to)
  if (changed === text) throw new Error(`${path} has no longer what this test changes in it.`)
  await writeFile(path, changed)
}
