import 'server-only'
import { database } from '#db/index.ts'
import { readSetting, writeSetting } from '#db/stores/papers/settings.ts'
import { renewSearchTexts, searchedBefore } from '#db/stores/reading/search-texts.ts'

/** The settings row that says how far it has come. Whoever changes what the texts hold gives it another name. */
const PROGRESS = 'search_letters'
/** So many are made anew in one go; then others have their turn. */
const PORTION = 20

/**
 * Brings the search texts of what was published before up to date: those of former versions say nowhere where a phrase
 * ends, and leave out raised and lowered figures. The newest first, a portion at a time; a server that starts again goes on where one stopped. Two servers at once
 * write the same, and what is published meanwhile is left as it is.
 * @param forSoLong milliseconds after which it leaves the rest for its next call
 */
export async function renewOldSearchTexts(forSoLong = 1000): Promise<void> {
  const store = database()
  const { version, value } = await readSetting(store, PROGRESS)
  let before = beforeOf(value)
  if (version > 0 && before === null) return
  const begun = performance.now()
  do {
    const rows = await searchedBefore(store, before, PORTION)
    for (const row of rows) await renewSearchTexts(store, row)
    before = rows.at(-1)?.number ?? null
  } while (before !== null && performance.now() - begun < forSoLong)
  await writeSetting(store, PROGRESS, version, { before })
}

/** The number down to which it is done; null where nothing is left. */
function beforeOf(value: unknown): number | null {
  return typeof value === 'object' && value !== null && 'before' in value && typeof value.before === 'number'
    ? value.before
    : null
}
