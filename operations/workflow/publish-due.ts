import 'server-only'
import { allEnded } from '#db/all-ended.ts'
import { database, type Store } from '#db/index.ts'
import { type ArticleRow, claimDueArticles } from '#db/stores/articles/articles.ts'
import { databaseTime } from '#db/stores/kit/clock.ts'
import { type CountChange, noteCounts } from '#db/stores/reading/projection.ts'
import { noteFailedPublishing, noteLatePublishing } from '../duty/alarms.ts'
import { takeByClock } from './by-clock.ts'

/** Articles that go out in one transaction: readers have them together, and other servers take the next ones meanwhile. */
const TOGETHER = 20

/** An article that went out by the clock, and how late that was. */
export type WentOut = { id: string; number: number; lateMs: number }
type Failed = { id: string; error: unknown }

/**
 * Publishes the scheduled articles whose time has come, some at a time; called by the clock of every server. Each is held
 * while it goes out, so that it does so exactly once however many servers try, and these share what is due.
 * @param resting articles to leave alone this time: they could not go out just now
 * @param wentOut called after each few of them: readers may have them from then on
 * @returns what this call published, and the articles that could not be
 */
export async function publishDue(
  resting: ReadonlySet<string> = new Set(),
  wentOut: (published: readonly WentOut[]) => Promise<void> = async () => {},
): Promise<{ published: WentOut[]; failed: Failed[] }> {
  const begun = await databaseTime(database())
  const published: WentOut[] = []
  const failed: Failed[] = []
  for (;;) {
    const some = await publishSome(begun, [...resting, ...failed.map(({ id }) => id)])
    published.push(...some.published)
    failed.push(...some.failed)
    if (some.published.length > 0) await wentOut(some.published)
    if (some.published.length + some.failed.length === 0) return { published, failed }
  }
}

/** The next few: together, or where one of them can't go out, each by itself. */
async function publishSome(
  begun: Date,
  except: readonly string[],
): Promise<{ published: WentOut[]; failed: Failed[] }> {
  const claimed: string[] = []
  try {
    const published = await database().transaction(async (tx) => {
      const rows = await claimDueArticles(tx, { limit: TOGETHER, except })
      claimed.push(...rows.map(({ id }) => id))
      return publishRows(tx, rows, begun)
    })
    return { published, failed: [] }
  } catch (error) {
    if (claimed.length === 0) throw error
  }
  const published: WentOut[] = []
  const failed: Failed[] = []
  for (const id of claimed) {
    try {
      const out = await database().transaction(async (tx) =>
        publishRows(tx, await claimDueArticles(tx, { limit: 1, only: id }), begun),
      )
      published.push(...out)
    } catch (error) {
      // One article that can't go out must not hold up the others.
      failed.push({ id, error })
      // Where the database itself is away, the next try notes it.
      await noteFailedPublishing(id).catch(() => {})
    }
  }
  return { published, failed }
}

/** All of them at the same moment: what one asks of the database does not wait for the answers of another. */
async function publishRows(tx: Store, rows: readonly ArticleRow[], begun: Date): Promise<WentOut[]> {
  if (rows.length === 0) return []
  const at = await databaseTime(tx)
  const done = await allEnded(rows.map((row) => publishRow(tx, row, at, begun)))
  await noteCounts(
    tx,
    done.flatMap(({ counts }) => counts),
  )
  return done.map(({ out }) => out)
}

async function publishRow(
  tx: Store,
  row: ArticleRow,
  at: Date,
  begun: Date,
): Promise<{ out: WentOut; counts: CountChange[] }> {
  const { id, number, scheduledAt } = row
  if (scheduledAt === null) throw new Error(`Article ${id} is due and has no time.`)
  const { after, counts } = await takeByClock(tx, row, 'publish_due', at)
  const lateMs = at.getTime() - scheduledAt.getTime()
  const waitedMs = begun.getTime() - scheduledAt.getTime()
  await noteLatePublishing(tx, { articleId: id, after, at: scheduledAt, byMs: lateMs, waitedMs })
  return { out: { id, number, lateMs }, counts }
}
