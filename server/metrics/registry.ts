import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { type Figures, readFigures } from '#operations/metrics/read-figures.ts'
import { PROGRAM_VERSION } from '../backup/this-program.ts'
import { pageCache } from '../pages/cache.ts'
import { logFailure } from '../process/log.ts'
import { clockFault, sinceClock } from '../process/own-clock.ts'
import { counts } from './counts.ts'

const SECONDS = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** Everything that this process tells a watching machine, in Prometheus' own form. */
export function openRegistry(): Registry {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  new Gauge({ name: 'toa_soan_info', help: 'The version that runs.', labelNames: ['version'], registers })
    .labels(PROGRAM_VERSION)
    .set(1)
  const took = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'How long requests took, kept pages that are answered on the connection left out.',
    labelNames: ['kind'],
    buckets: SECONDS,
    registers,
  })
  counts.took = (kind, seconds) => took.labels(kind).observe(seconds)
  const made = new Histogram({
    name: 'toa_soan_page_render_seconds',
    help: 'How long reading pages took that had to be made.',
    buckets: SECONDS,
    registers,
  })
  counts.made = (seconds) => made.observe(seconds)
  new Counter({
    name: 'http_requests_total',
    help: 'Answered requests by kind, method and status.',
    labelNames: ['kind', 'method', 'status'],
    registers,
    collect() {
      this.reset()
      for (const [name, count] of counts.requests) this.inc(labelsOf(name), count)
    },
  })
  new Counter({
    name: 'toa_soan_kept_pages_sent_total',
    help: 'Reading pages that were sent as they were kept.',
    registers,
    collect() {
      this.reset()
      this.inc(counts.keptPages)
    },
  })
  gauge(registry, 'toa_soan_kept_pages', 'Reading pages kept in memory.', () => pageCache().size.pages)
  gauge(registry, 'toa_soan_kept_pages_bytes', 'Bytes of them.', () => pageCache().size.bytes)
  gauge(registry, 'toa_soan_clock_ahead_seconds', 'This machine against the database; 0 within two seconds.', () => {
    return (clockFault() ?? 0) / 1000
  })
  gauge(
    registry,
    'toa_soan_clock_idle_seconds',
    'Since the clock that publishes last looked.',
    () => sinceClock() / 1000,
  )
  ofTheNewsroom(registry)
  return registry
}

function gauge(registry: Registry, name: string, help: string, value: () => number): void {
  new Gauge({
    name,
    help,
    registers: [registry],
    collect() {
      this.set(value())
    },
  })
}

/** What lies in the database, asked once for all of it; where that is away, one figure says so and the others are left out. */
function ofTheNewsroom(registry: Registry): void {
  let asking: Promise<Figures | null> | null = null
  const figures = () => {
    asking ??= readFigures()
      .catch((error: unknown) => {
        logFailure('figures could not be read', error)
        return null
      })
      .finally(() => {
        asking = null
      })
    return asking
  }
  const make = (name: string, help: string, value: (read: Figures) => number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        const read = await figures()
        if (read) this.set(value(read))
        else this.remove()
      },
    })
  const seconds = (at: Date | null) => (at?.getTime() ?? 0) / 1000
  make('toa_soan_due_articles', 'Scheduled articles whose time has come and that are not out.', (read) => read.due)
  make('toa_soan_outbox_notes', 'Changes noted for the page caches of all servers.', (read) => read.refreshes)
  make('toa_soan_mail_due', 'Notices that are to go out by mail.', (read) => read.mailDue)
  make('toa_soan_mail_failed', 'Notices whose mail was given up.', (read) => read.mailFailed)
  make('toa_soan_backup_last_timestamp_seconds', 'The moment of the newest backup; 0 where there is none.', (read) =>
    seconds(read.backupAt),
  )
  make('toa_soan_backup_good_timestamp_seconds', 'The moment of the newest that was restored on trial.', (read) =>
    seconds(read.goodBackupAt),
  )
  make('toa_soan_backup_well', '1 while nothing is wrong with the backups.', (read) => (read.backupsWell ? 1 : 0))
  new Gauge({
    name: 'toa_soan_database_up',
    help: '1 while the database answers.',
    registers: [registry],
    async collect() {
      this.set((await figures()) ? 1 : 0)
    },
  })
}

function labelsOf(name: string): { kind: string; method: string; status: string } {
  const [kind = '', method = '', status = ''] = name.split(' ')
  return { kind, method, status }
}
