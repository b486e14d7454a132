import { setTimeout as pause } from 'node:timers/promises'
import postgres from 'postgres'
import { DatabaseAway } from '../../database-away.ts'
import { reasonOf } from '../migrations.ts'
import { Slots } from './slots.ts'
import { troubleOf } from './trouble.ts'
import { type Hearing, Watch } from './watch.ts'

const CONNECTIONS = 10
/** How long something waits for a database that has just gone, or has no connection left. */
const PATIENCE_MS = 2500
/** How long it waits for its turn where the database answers and all connections are in use. */
const TURN_MS = 10_000
/** How long a single statement may take; who waits for another's lock gives up earlier. */
const STATEMENT_MS = 60_000
const LOCK_MS = 15_000
/** A transaction in which nobody says anything for so long is the rest of a server that is gone: its locks end with it. */
const ABANDONED_MS = 30_000
const AGAIN_MS = 50
const GROW_MS = 5000

const AWAY = 'The database does not answer.'

/**
 * The connections to Postgres, each way to wait for one bounded. What has not been sent is tried again for a moment, and so is
 * what only reads; where the database is away, everything under way ends at once and nothing new is begun.
 */
export class Pool {
  private client: postgres.Sql
  private readonly watch: Watch
  private readonly slots = new Slots(CONNECTIONS)
  private readonly growing: NodeJS.Timeout
  /** The client that queries are written against: the same one however often connections are made anew. */
  readonly sql: postgres.Sql

  constructor(url: string, hear: Hearing) {
    const first = connect(url)
    this.client = first
    this.watch = new Watch(url, {
      away: () => {
        // Its connections lead nowhere. What waits on them is told so.
        const gone = this.client
        this.client = connect(url)
        // What drizzle set on the first one.
        Object.assign(this.client.options.parsers, first.options.parsers)
        Object.assign(this.client.options.serializers, first.options.serializers)
        gone.end({ timeout: 0 }).catch(() => {})
        hear.away()
      },
      back: hear.back,
    })
    this.growing = setInterval(() => this.slots.grow(), GROW_MS)
    this.growing.unref()
    this.sql = new Proxy(first, {
      get: (target, name) =>
        name === 'unsafe' ? this.unsafe : name === 'begin' ? this.begin : Reflect.get(target, name),
    })
  }

  get isAway(): boolean {
    return this.watch.isAway
  }

  /** @throws DatabaseAway */
  async ready(): Promise<void> {
    if (this.watch.isAway) throw new DatabaseAway(AWAY)
    await this.unsafe('select 1')
  }

  async close(): Promise<void> {
    clearInterval(this.growing)
    await Promise.all([this.watch.close(), this.client.end({ timeout: 5 })])
  }

  private readonly unsafe = (...asked: Parameters<postgres.Sql['unsafe']>) => {
    let asValues = false
    const ask = (client: postgres.Sql) => {
      const query = client.unsafe(...asked)
      return asValues ? query.values() : query
    }
    // Begun when whoever asks has said in which form.
    const answer = Promise.resolve().then(() => this.during(ask, () => /^\s*select\b/i.test(asked[0])))
    return Object.assign(answer, {
      values: () => {
        asValues = true
        return answer
      },
    })
  }

  private readonly begin = <T>(work: (transaction: postgres.TransactionSql) => Promise<T>) => {
    let begun = false
    return this.during(
      (client) =>
        client.begin((transaction) => {
          begun = true
          return work(transaction)
        }),
      () => !begun,
    )
  }

  /** @param isHarmless whether it may be done once more after a connection broke */
  private async during<T>(ask: (client: postgres.Sql) => PromiseLike<T>, isHarmless: () => boolean): Promise<T> {
    const end = performance.now() + PATIENCE_MS
    for (;;) {
      await this.turn(end)
      try {
        return await this.watch.over(Promise.resolve(ask(this.client)))
      } catch (error) {
        const trouble = troubleOf(error)
        if (trouble === null) throw error
        if (trouble === 'full') this.slots.shrink()
        else if (trouble !== 'slow') this.watch.suspect()
        const mayAgain = trouble === 'full' || trouble === 'unreachable' || (trouble === 'lost' && isHarmless())
        if (!mayAgain || performance.now() > end) throw new DatabaseAway(reasonOf(error), { cause: error })
      } finally {
        this.slots.give()
      }
      await pause(AGAIN_MS)
    }
  }

  /** Waits for a connection's turn, and for a database that has only just gone. @throws DatabaseAway */
  private async turn(end: number): Promise<void> {
    for (;;) {
      const { isAway, troubleMs } = this.watch
      const left = Math.min(end - performance.now(), PATIENCE_MS - (troubleMs ?? 0))
      if (isAway && !(await this.watch.back(left))) throw new DatabaseAway(AWAY)
      if (!(await this.slots.take(TURN_MS))) throw new DatabaseAway('All connections to the database are in use.')
      if (!this.watch.isAway) return
      this.slots.give()
    }
  }
}

function connect(url: string): postgres.Sql {
  return postgres(url, {
    max: CONNECTIONS,
    // Ended earlier where the database is away; one that is only busy may take its time.
    connect_timeout: 10,
    // Left to itself, it waits up to twenty seconds before it connects again.
    backoff: () => 0.05,
    keep_alive: 15,
    onnotice: () => {},
    connection: {
      application_name: 'toa-soan',
      statement_timeout: STATEMENT_MS,
      lock_timeout: LOCK_MS,
      idle_in_transaction_session_timeout: ABANDONED_MS,
    },
  })
}
