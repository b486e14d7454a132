import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/**
 * Three suites: `unit` stands beside pure code; `storage` runs against SQLite and a real Postgres server; `faults` pulls
 * the plug on servers, browsers and networks.
 */
export default defineConfig({
  test: {
    projects: [
      {
        // Not under the condition `react-server`, where React refuses to render to HTML: what that condition would spare
        // the tests is the refusal of `server-only`.
        resolve: {
          alias: { 'server-only': fileURLToPath(new URL('./node_modules/server-only/empty.js', import.meta.url)) },
        },
        test: {
          name: 'unit',
          // Wherever a test stands that is neither of the other two, it is run here: none is forgotten for its place.
          include: ['**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', '**/.*/**', 'tests/{storage,faults}/**'],
          // A busy machine is no fault of what is tested.
          testTimeout: 60_000,
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
      {
        resolve: { conditions: ['react-server'] },
        ssr: { resolve: { conditions: ['react-server'], externalConditions: ['react-server'] } },
        test: {
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          globalSetup: 'tests/storage/postgres-server.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
