import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import type { S3Settings } from '#server/process/environment.ts'
import { freePort } from './postgres-server.ts'

const BUCKET = 'toa-soan'
const PROGRAM = 'tests/s3-process.mjs'

/** A store that speaks S3 over HTTP, in a process of its own, that can be away and come back with what it had. */
export type S3Server = {
  settings: S3Settings
  bucket: string
  /** Settings as a server process reads them. */
  variables: Record<string, string>
  stop(): Promise<void>
  start(): Promise<void>
}

/** @param directory where it keeps its objects */
export async function startS3Server(directory: string): Promise<S3Server> {
  const port = await freePort()
  const endpoint = `http://127.0.0.1:${port}`
  let running: ChildProcess | null = null
  const stop = async () => {
    const child = running
    running = null
    if (!child || child.exitCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  const start = async () => {
    if (running) return
    const arguments_ = [PROGRAM, String(port), directory, BUCKET]
    running = spawn(process.execPath, arguments_, { stdio: ['ignore', 'ignore', 'inherit'] })
    // Whoever is refused a connection tries again: that it listens is seen by its answer.
    for (;;) {
      if (
        await fetch(endpoint).then(
          () => true,
          () => false,
        )
      )
        return
      if (running.exitCode !== null) throw new Error('The S3 server did not start.')
      await pause(50)
    }
  }
  await start()
  const credentials = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' }
  return {
    settings: { endpoint, region: 'us-east-1', credentials },
    bucket: BUCKET,
    variables: {
      FILES_URL: `s3://${BUCKET}/bao`,
      S3_ENDPOINT: endpoint,
      S3_ACCESS_KEY_ID: credentials.accessKeyId,
      S3_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    },
    stop,
    start,
  }
}
