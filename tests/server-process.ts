import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { SERVER_ENVIRONMENT, SERVER_FLAGS } from '../scripts/server-process.mjs'

/** What `npm start` runs, built before browser and fault tests begin. */
const PROGRAM = '.built/server/main.js'
const FLAGS = ['--conditions=react-server', '--disable-warning=ExperimentalWarning']
const START_MS = 60_000

/** A server of the production build in a process of its own. */
export type ServerProcess = {
  /** From the start of the process to its first answer. */
  answeredAfterMs: number
  /** Everything that it said. */
  output(): string
  /** Sends it a signal and waits for nothing. */
  signal(signal: NodeJS.Signals): void
  /** Ends it as an operator does, and waits for it. */
  stop(): Promise<void>
  /** Ends it as a power cut does, and waits for it. */
  kill(): Promise<void>
}

/** Starts a server with these settings and waits until it answers. */
export async function startServer(environment: NodeJS.ProcessEnv): Promise<ServerProcess> {
  const begun = performance.now()
  const child = spawn(process.execPath, [...SERVER_FLAGS, PROGRAM], {
    env: { ...SERVER_ENVIRONMENT, NODE_COMPILE_CACHE: '.built/compiled', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output = (output + chunk).slice(-100_000)
    })
  }
  const health = `http://localhost:${environment.PORT}/api/health`
  while (!(await answers(health))) {
    if (hasEnded(child)) throw new Error(`The server ended:\n${output}`)
    if (performance.now() - begun > START_MS) {
      await ended(child, 'SIGKILL')
      throw new Error(`The server did not answer within ${START_MS} ms:\n${output}`)
    }
    await pause(20)
  }
  return {
    answeredAfterMs: performance.now() - begun,
    output: () => output,
    signal: (signal) => void child.kill(signal),
    stop: () => ended(child, 'SIGTERM'),
    kill: () => ended(child, 'SIGKILL'),
  }
}

/** Runs a program of the tests to its end; it says what came of it as JSON. */
export async function runProgram<T>(file: string, environment: NodeJS.ProcessEnv): Promise<T> {
  const { stdout } = await promisify(execFile)(process.execPath, [...FLAGS, file], { env: environment })
  return JSON.parse(stdout)
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(address, { signal: AbortSignal.timeout(5000) })).status === 200
  } catch {
    return false
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (hasEnded(child)) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill(signal)
  })
}
