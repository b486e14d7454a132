import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { promisify } from 'node:util'

export type Load = { perSecond: number; p50: number; p99: number; bytes: number; failures: number }

const WRK = '/usr/bin/wrk'

/** True where `wrk` measures, which takes less of the machine for itself than this program does. */
export const hasWrk = existsSync(WRK)

/** The same as {@link load}, by `wrk` where it is installed; answers are asked for compressed by gzip. */
export async function press(url: string, options: { connections: number; seconds: number }): Promise<Load> {
  if (!hasWrk) return load(url, options)
  const { connections, seconds } = options
  const args = ['-t1', `-c${connections}`, `-d${seconds}s`, '--latency', '-H', 'Accept-Encoding: gzip', url]
  const { stdout: said } = await promisify(execFile)(WRK, args)
  const failures = /Non-2xx or 3xx responses: (\d+)/.exec(said)?.[1] ?? '0'
  const socketErrors = [...(/Socket errors: (.*)/.exec(said)?.[1] ?? '').matchAll(/\d+/g)].map(Number)
  const requests = Number(/(\d+) requests in/.exec(said)?.[1] ?? 0)
  const read = /([\d.]+)(\w+) read/.exec(said)
  const bytes = Number(read?.[1] ?? 0) * ({ KB: 2 ** 10, MB: 2 ** 20, GB: 2 ** 30 }[read?.[2] ?? ''] ?? 1)
  return {
    perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(said)?.[1] ?? 0),
    p50: milliseconds(/50%\s+([\d.]+)(\w+)/.exec(said)),
    p99: milliseconds(/99%\s+([\d.]+)(\w+)/.exec(said)),
    bytes: requests > 0 ? bytes / requests : 0,
    failures: Number(failures) + socketErrors.reduce((sum, each) => sum + each, 0),
  }
}

function milliseconds(found: RegExpExecArray | null): number {
  return Number(found?.[1] ?? 0) * ({ us: 0.001, ms: 1, s: 1000 }[found?.[2] ?? ''] ?? 1)
}

/**
 * Asks one address as often as it answers, over keep-alive connections, for a while.
 * @returns answers a second, times in milliseconds, and the bytes of one compressed answer
 */
export async function load(url: string, options: { connections: number; seconds: number }): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: options.connections })
  const times: number[] = []
  let failures = 0
  let bytes = 0
  const end = performance.now() + options.seconds * 1000
  const begun = performance.now()
  const ask = () =>
    new Promise<void>((resolve) => {
      const at = performance.now()
      request(url, { agent, headers: { 'accept-encoding': 'gzip' } }, (answer) => {
        let received = 0
        answer.on('data', (chunk: Buffer) => {
          received += chunk.length
        })
        answer.on('end', () => {
          if (answer.statusCode !== 200) failures += 1
          bytes = received
          times.push(performance.now() - at)
          resolve()
        })
      })
        .on('error', () => {
          failures += 1
          resolve()
        })
        .end()
    })
  await Promise.all(
    Array.from({ length: options.connections }, async () => {
      while (performance.now() < end) await ask()
    }),
  )
  agent.destroy()
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return {
    perSecond: times.length / ((performance.now() - begun) / 1000),
    p50: at(0.5),
    p99: at(0.99),
    bytes,
    failures,
  }
}
