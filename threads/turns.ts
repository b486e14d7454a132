/** A line in which people take turns, so that whoever asks for much waits for themselves. */
export type Turns<T> = {
  add(person: string, job: T): void
  next(): T | undefined
  waitingFor(person: string): number
  readonly length: number
}

export function turns<T>(): Turns<T> {
  const waiting = new Map<string, T[]>()
  let length = 0
  return {
    add: (person, job) => {
      length += 1
      const own = waiting.get(person)
      if (own) own.push(job)
      else waiting.set(person, [job])
    },
    next: () => {
      const [first] = waiting
      if (first === undefined) return undefined
      const [person, jobs] = first
      const job = jobs.shift()
      length -= 1
      // Who had a turn goes to the end of the line.
      waiting.delete(person)
      if (jobs.length > 0) waiting.set(person, jobs)
      return job
    },
    waitingFor: (person) => waiting.get(person)?.length ?? 0,
    get length() {
      return length
    },
  }
}
