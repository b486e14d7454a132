import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Sent } from './jobs.ts'
import { MEMORY, type MemoryLimits } from './limits.ts'

/** What came back for an order: the process' message, or its end. */
export type Came = { kind: 'message'; message: unknown } | { kind: 'ended'; reason: 'time' | 'ended' | 'not started' }

/** The process of pictures while it runs. */
export type PictureProcess = {
  /** Its number in the system. */
  readonly pid: number | undefined
  alive(): boolean
  /** Sends an order and waits for what comes of it; it is killed where that takes longer. One at a time. */
  do(sent: Sent, limitMs: number): Promise<Came>
  /** Ends it where nothing is asked of it until then. */
  endIn(idleMs: number): void
}

/** What the process is told of its surroundings: where programs and faces are, and no secret. */
const TOLD = [
  'PATH',
  'HOME',
  'LANG',
  'TMPDIR',
  'LD_LIBRARY_PATH',
  'FONTCONFIG_PATH',
  'FONTCONFIG_FILE',
  'XDG_CACHE_HOME',
]

const FLAGS = ['--disable-warning=ExperimentalWarning', '--max-old-space-size=128', '--max-semi-space-size=2']

/** Starts it. It holds nobody up who wants to end: it is let go while it has nothing to do, and goes with its parent. */
export function startPictureProcess(memory: MemoryLimits = MEMORY): PictureProcess {
  const child = startChild(memory)
  let idle: NodeJS.Timeout | undefined
  let ended: Came | null = null
  let settle: ((came: Came) => void) | null = null
  const come = (came: Came) => {
    settle?.(came)
    settle = null
  }
  const end = (reason: 'time' | 'ended' | 'not started') => {
    ended ??= { kind: 'ended', reason }
    come(ended)
  }
  child.on('message', (message) => come({ kind: 'message', message }))
  child.on('error', () => end(child.pid === undefined ? 'not started' : 'ended'))
  child.on('exit', () => end('ended'))
  letGo(child)
  return {
    pid: child.pid,
    alive: () => ended === null && child.connected,
    async do(sent, limitMs) {
      clearTimeout(idle)
      child.ref()
      child.channel?.ref()
      const came = new Promise<Came>((resolve) => {
        settle = resolve
      })
      const late = setTimeout(() => {
        child.kill('SIGKILL')
        end('time')
      }, limitMs)
      if (ended) come(ended)
      else child.send(sent, (error) => error && end('ended'))
      const what = await came
      clearTimeout(late)
      letGo(child)
      return what
    },
    endIn(idleMs) {
      clearTimeout(idle)
      idle = setTimeout(() => {
        ended ??= { kind: 'ended', reason: 'ended' }
        child.kill('SIGKILL')
      }, idleMs)
      idle.unref()
    },
  }
}

function letGo(child: ChildProcess): void {
  child.unref()
  child.channel?.unref()
}

function startChild(memory: MemoryLimits): ChildProcess {
  const program = [process.execPath, ...FLAGS, programPath(), String(memory.resident)]
  const environment = Object.fromEntries(TOLD.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])))
  const options = {
    cwd: process.cwd(),
    env: { ...environment, NODE_ENV: process.env.NODE_ENV, MALLOC_ARENA_MAX: '2' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'] as ('ignore' | 'inherit' | 'ipc')[],
    serialization: 'advanced' as const,
  }
  // The shell sets the limit and becomes the program. Where the system knows no such limit, the program watches itself.
  const limited = `ulimit -d ${memory.data} 2>/dev/null; exec "$@"`
  return spawn('/bin/sh', ['-c', limited, 'pictures', ...program], options)
}

/** A server that was bundled starts the bundle that was made with it; one that runs from its sources starts the sources. */
function programPath(): string {
  const bundled = process.argv[1]?.includes(join('.built', 'server')) ?? false
  return join(
    /* turbopackIgnore: true */ process.cwd(),
    bundled ? '.built/server/picture-process.js' : 'server/picture-process/main.ts',
  )
}
