import 'server-only'
import { database } from '#db/index.ts'
import { bodiesWithoutFeature, setFeature } from '#db/stores/front/front-lists.ts'
import { readSetting, writeSetting } from '#db/stores/papers/settings.ts'
import { featureOf } from '#newsroom/document/feature.ts'

/** The settings row that says it was done. */
const DONE = 'features_counted'
/** So many of the newest are looked at: what is older has long left the slots that this is for. */
const NEWEST = 2_000
const PORTION = 100

/**
 * Looks once, after this came with a new version, at what was published before: whether it has a video or pictures to
 * show. What goes out since says so of itself; two servers that start at once write the same.
 */
export async function countFeatures(): Promise<void> {
  const store = database()
  const { version } = await readSetting(store, DONE)
  if (version > 0) return
  let before: number | null = null
  for (let looked = 0; looked < NEWEST; looked += PORTION) {
    const rows = await bodiesWithoutFeature(store, before, PORTION)
    for (const { number, body } of rows) {
      const feature = featureOf(body)
      if (feature) await setFeature(store, number, feature)
    }
    before = rows.at(-1)?.number ?? null
    if (before === null) break
  }
  await writeSetting(store, DONE, 0, {})
}
