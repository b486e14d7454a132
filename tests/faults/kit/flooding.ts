import { Agent, request } from 'node:http'

/** Asks for one address after another, over so many connections at once, until it is ended. */
export class Flood {
  private readonly statuses = new Map<number, number>()
  private readonly agent: Agent
  private readonly running: Promise<void>[]
  private over = false
  private asked = 0

  constructor(url: string, connections: number, address: (n: number) => string) {
    this.agent = new Agent({ keepAlive: true, maxSockets: connections })
    this.running = Array.from({ length: connections }, async () => {
      while (!this.over) {
        this.asked += 1
        const status = await ask(`${url}${address(this.asked)}`, this.agent)
        if (!this.over) this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1)
      }
    })
  }

  /** @returns how often it got which status */
  async end(): Promise<string> {
    this.over = true
    this.agent.destroy()
    await Promise.all(this.running)
    return [...this.statuses].map(([status, times]) => `${status} × ${times}`).join(', ')
  }
}

/** Asks again and again on one connection. @returns milliseconds of each, and which statuses came */
export async function timesOf(url: string, count: number): Promise<{ times: number[]; statuses: number[] }> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const times: number[] = []
  const statuses = new Set<number>()
  for (let n = 0; n < count; n++) {
    const begun = performance.now()
    statuses.add(await ask(url, agent))
    times.push(performance.now() - begun)
  }
  agent.destroy()
  return { times, statuses: [...statuses] }
}

export function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}

/** The status of the whole answer; 0 where none came. */
function ask(url: string, agent: Agent): Promise<number> {
  return new Promise((resolve) => {
    request(url, { agent }, (answer) => {
      answer.resume()
      answer.on('end', () => resolve(answer.statusCode ?? 0))
      answer.on('error', () => resolve(0))
    })
      .on('error', () => resolve(0))
      .end()
  })
}
