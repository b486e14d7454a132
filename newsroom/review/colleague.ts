import type { Role } from '../people/roles.ts'

/** Somebody to whom an article can be given, and how much they hold already. */
export type Colleague = { id: string; name: string; role: Role; held: number }
