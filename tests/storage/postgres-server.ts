import type { TestProject } from 'vitest/node'
import { startPostgresServer } from '../postgres-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the server's own database, from which tests make theirs. */
    postgresUrl: string
  }
}

/** One Postgres server for the whole run of the storage tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgresServer()
  project.provide('postgresUrl', await server.newDatabase('main'))
  return () => server.stop()
}
