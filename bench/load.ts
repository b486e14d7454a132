import { Agent, request } from 'node:http'

export type Load = { perSecond: number; p50: number; p99: number; bytes: number; failures: number }

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
      request(url, { agent, headers: { 'accept-encoding': 'br' } }, (answer) => {
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
