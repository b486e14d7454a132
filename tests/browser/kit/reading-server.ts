import { runProgram } from '#tests/server-process.ts'
import type { Readable } from './furnish-reading.ts'
import { test as base } from './newsroom-server.ts'

export { expect } from '@playwright/test'

/** The test of a running newsroom that has something for every kind of reading page. */
export const test = base.extend<object, { readable: Readable }>({
  readable: [
    async ({ newsroom }, use) => {
      const { reporter, managing, chief } = newsroom.people
      const people = { reporter: reporter.email, managing: managing.email, chief: chief.email }
      await use(
        await runProgram<Readable>('tests/browser/kit/furnish-reading.ts', {
          ...newsroom.environment,
          PEOPLE: JSON.stringify(people),
        }),
      )
    },
    { scope: 'worker', timeout: 60_000 },
  ],
})
