import { defineConfig } from 'vitest/config'

/** Two suites: `unit` stands beside pure code; `storage` runs against SQLite and a real Postgres server. */
export default defineConfig({
  test: {
    projects: [
      {
        resolve: { conditions: ['react-server'] },
        ssr: { resolve: { conditions: ['react-server'], externalConditions: ['react-server'] } },
        test: {
          name: 'unit',
          include: ['{newsroom,messages,components,server,demo,db,tests/unit}/**/*.test.ts'],
        },
      },
      {
        resolve: { conditions: ['react-server'] },
        ssr: { resolve: { conditions: ['react-server'], externalConditions: ['react-server'] } },
        test: {
          name: 'storage',
          include: ['tests/storage/**/*.test.ts'],
          globalSetup: 'tests/storage/postgres-server.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
