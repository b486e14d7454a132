import { oneInAProcess } from '#newsroom/kit/one-in-a-process.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { readViewer, whichSessionsHold } from '#operations/people/session.ts'
import { logFailure } from '../process/log.ts'

/** How often the database is asked: so soon a long answer ends whose session has ended, on whichever server. */
const TICK_MS = 400

/** Somebody whose answer goes on for longer than a request should. */
type Watched = {
  /** Called once, when the session has ended or its person was blocked. */
  ended: () => void
  /** Called when the person was changed: other sections, another name. */
  changed?: (viewer: Viewer) => void
}

/**
 * The sessions under which this server is in the middle of a long answer: events as they happen, a large file. Each
 * request reads its session afresh; what goes on after that is ended here. One query a look for all of them.
 */
export class SessionWatch {
  private readonly watched = new Map<string, Set<Watched>>()
  /** The version of the person, as it was at the last look. */
  private readonly versions = new Map<string, number>()
  private ticking = false

  /** Watches a session until the answer is over. @returns what says so */
  watch(secret: string, watched: Watched): () => void {
    const all = this.watched.get(secret) ?? new Set()
    this.watched.set(secret, all.add(watched))
    void this.tickOn()
    return () => {
      all.delete(watched)
      if (all.size === 0 && this.watched.get(secret) === all) this.forget(secret)
    }
  }

  private async tickOn(): Promise<void> {
    if (this.ticking) return
    this.ticking = true
    while (this.watched.size > 0) {
      await new Promise((resolve) => setTimeout(resolve, TICK_MS))
      // The database may be away for a moment; what is under way goes on.
      await this.tick().catch((error) => logFailure('sessions could not be looked at', error))
    }
    this.ticking = false
  }

  private async tick(): Promise<void> {
    const secrets = [...this.watched.keys()]
    // Most answers are over before the first look.
    if (secrets.length === 0) return
    const holding = await whichSessionsHold(secrets)
    for (const secret of secrets) {
      const version = holding.get(secret)
      if (version === undefined) this.end(secret)
      else await this.look(secret, version)
    }
  }

  private async look(secret: string, version: number): Promise<void> {
    const before = this.versions.get(secret)
    this.versions.set(secret, version)
    if (before === undefined || before === version) return
    const viewer = await readViewer(secret)
    if (!viewer) return this.end(secret)
    for (const { changed } of this.watched.get(secret) ?? []) changed?.(viewer)
  }

  private end(secret: string): void {
    const all = [...(this.watched.get(secret) ?? [])]
    this.forget(secret)
    for (const { ended } of all) ended()
  }

  private forget(secret: string): void {
    this.watched.delete(secret)
    this.versions.delete(secret)
  }
}

const watching = oneInAProcess<SessionWatch>('session-watch')

/** The sessions that are watched on this server. */
export function sessionWatch(): SessionWatch {
  return watching.orMake(() => new SessionWatch())
}
