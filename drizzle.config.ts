import { defineConfig } from 'drizzle-kit'

/** One schema, two migration folders: DIALECT says which (see the script db:generate). */
const dialect = process.env.DIALECT === 'postgres' ? 'postgres' : 'sqlite'

export default defineConfig({
  dialect: dialect === 'postgres' ? 'postgresql' : 'sqlite',
  schema: `./db/dialects/${dialect}/schema.ts`,
  out: process.env.MIGRATIONS ?? `./db/migrations/${dialect}`,
  casing: 'snake_case',
})
