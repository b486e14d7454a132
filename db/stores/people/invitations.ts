import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import type { Store } from '../../database.ts'

export type InvitationRow = Store['tables']['invitations']['$inferSelect']

export async function insertInvitation(store: Store, invitation: InvitationRow): Promise<void> {
  await store.insert(store.tables.invitations).values(invitation)
}

export async function findInvitation(store: Store, id: string): Promise<InvitationRow | null> {
  const { invitations } = store.tables
  const [row] = await store.select().from(invitations).where(eq(invitations.id, id)).limit(1)
  return row ?? null
}

/** The invitation to an address that can still be taken. */
export async function findOpenInvitation(store: Store, emailKey: string, at: Date): Promise<InvitationRow | null> {
  const { invitations: i } = store.tables
  const open = and(eq(i.emailKey, emailKey), isNull(i.acceptedAt), isNull(i.withdrawnAt), gt(i.expiresAt, at))
  const [row] = await store.select().from(i).where(open).limit(1)
  return row ?? null
}

/** Invitations that nobody has taken and nobody withdrawn, those that have run out among them, newest first. */
export function listWaitingInvitations(store: Store, limit: number): Promise<InvitationRow[]> {
  const { invitations: i } = store.tables
  return store
    .select()
    .from(i)
    .where(and(isNull(i.acceptedAt), isNull(i.withdrawnAt)))
    .orderBy(desc(i.createdAt))
    .limit(limit)
}

/** Changes an invitation where its version is still the one named, and nobody has taken or withdrawn it. */
export async function updateInvitation(
  store: Store,
  id: string,
  version: number,
  change: Partial<Pick<InvitationRow, 'expiresAt' | 'withdrawnAt' | 'acceptedAt' | 'personId'>>,
): Promise<boolean> {
  const { invitations: i } = store.tables
  const changed = await store
    .update(i)
    .set({ ...change, version: version + 1 })
    .where(and(eq(i.id, id), eq(i.version, version), isNull(i.acceptedAt), isNull(i.withdrawnAt)))
    .returning({ id: i.id })
  return changed.length === 1
}
