/** A fault that somebody could make: one check removed, a limit skipped, something that is not ended. */
export type PlantedFault = {
  name: string
  file: string
  /** What stands there, once, and what is put in its place. */
  was: string
  is: string
  /** The test that is to catch it, and what of it, so that each takes seconds. */
  part: 'unit' | 'storage'
  caughtBy: string
  only?: string
}

/** Each is planted by itself in a copy (`npm run test:planted`); those that no test catches are named. */
export const PLANTED: readonly PlantedFault[] = [
  {
    name: 'a blocked person goes on by a session that is still there',
    file: 'operations/people/session.ts',
    was: 'if (!person || person.blockedAt !== null) return null',
    is: 'if (!person) return null',
    ...{ part: 'storage', caughtBy: 'tests/storage/people/own-sessions.test.ts', only: 'outlived' },
  },
  {
    name: 'a session that owes a code is a viewer',
    file: 'operations/people/session.ts',
    was: "if (session.owesSecondFactor) return { ...held, owes: 'code', viewer: null }",
    is: '',
    ...{ part: 'storage', caughtBy: 'tests/storage/people/second-factor.test.ts', only: 'counts for nothing' },
  },
  {
    name: 'a required second factor is not asked',
    file: 'operations/people/required-second-factor.ts',
    was: 'return new Set(must.filter((id) => !ready.has(id)))',
    is: 'return new Set(must.filter((id) => ready.has(id) && false))',
    ...{ part: 'storage', caughtBy: 'tests/storage/people/second-factor.test.ts', only: 'is nobody, by default' },
  },
  {
    name: 'a session never ends by itself',
    file: 'operations/people/session.ts',
    was: 'if (!session || session.expiresAt <= at || (session.idleUntil && session.idleUntil <= at)) return null',
    is: 'if (!session) return null',
    ...{ part: 'storage', caughtBy: 'tests/storage/people/own-sessions.test.ts' },
  },
  {
    name: 'a changed password leaves other sessions open',
    file: 'operations/people/change-own-account.ts',
    was: '    await deleteSessionsOf(tx, person.id)\n',
    is: '',
    ...{ part: 'storage', caughtBy: 'tests/storage/people/people.test.ts' },
  },
  {
    name: 'a changed role leaves sessions open',
    file: 'operations/people/change-person.ts',
    was: 'if (role !== person.role) await deleteSessionsOf(tx, person.id)',
    is: '',
    ...{ part: 'storage', caughtBy: 'tests/storage/people/people.test.ts' },
  },
  {
    name: 'a code of the app is taken twice',
    file: 'db/stores/people/second-factors.ts',
    was: '.where(and(eq(f.personId, personId), lt(f.lastStep, step)))',
    is: '.where(eq(f.personId, personId))',
    ...{ part: 'storage', caughtBy: 'tests/storage/people/second-factor.test.ts', only: 'takes each code once' },
  },
  {
    name: 'wrong passwords are not counted',
    file: 'operations/people/limits.ts',
    was: 'if (waitMs !== null) return tooMany(waitMs)',
    is: '',
    ...{ part: 'storage', caughtBy: 'tests/storage/people/people.test.ts', only: 'have ten passwords looked at' },
  },
  {
    name: 'a link opens twice',
    file: 'operations/people/links.ts',
    was: 'return link && (await removeLink(tx, link.id)) ? link.subjectId : null',
    is: 'return link ? link.subjectId : null',
    ...{
      part: 'storage',
      caughtBy: 'tests/storage/people/letters.test.ts',
      only: 'bring a link that sets a new password once',
    },
  },
  {
    name: 'the secret of a link is not compared',
    file: 'operations/people/links.ts',
    was: 'return row && timingSafeEqual(given, right) ?',
    is: 'return row && given.length === right.length ?',
    ...{ part: 'storage', caughtBy: 'tests/storage/people/invitations.test.ts', only: 'opens by its whole link only' },
  },
  {
    name: 'the last administrator can be removed',
    file: 'operations/people/change-person.ts',
    was: '(await countOtherAdmins(tx, person.id)) === 0',
    is: '(await countOtherAdmins(tx, person.id)) < 0',
    ...{ part: 'storage', caughtBy: 'tests/storage/people/people.test.ts' },
  },
  {
    name: 'much depends on it, and nobody is asked who they are',
    file: 'operations/people/session.ts',
    was: 'return session.provenAt !== null && now().getTime() - session.provenAt.getTime() < PROVEN_MS',
    is: 'return session.id !== "" || now().getTime() < PROVEN_MS',
    ...{ part: 'storage', caughtBy: 'tests/storage/people/own-sessions.test.ts' },
  },
  {
    name: 'a key outlives its account',
    file: 'operations/people/program-keys.ts',
    was: 'person.blockedAt !== null || (await whoOweSetUp',
    is: '(await whoOweSetUp',
    ...{ part: 'storage', caughtBy: 'tests/storage/people/program-keys.test.ts', only: 'dead with their account' },
  },
  {
    name: 'the secret of a key is not compared',
    file: 'operations/people/program-keys.ts',
    was: 'timingSafeEqual(Buffer.from(hashOf(read.secret)), Buffer.from(row.secretHash))',
    is: 'hashOf(read.secret).length === row.secretHash.length',
    ...{ part: 'storage', caughtBy: 'tests/storage/people/program-keys.test.ts', only: 'counted in the database' },
  },
  {
    name: 'a key never ends',
    file: 'db/stores/people/program-keys.ts',
    was: '.where(and(eq(k.id, id), gt(k.expiresAt, at)))\n    .limit(1)',
    is: '.where(eq(k.id, id))\n    .limit(1)',
    ...{ part: 'storage', caughtBy: 'tests/storage/people/program-keys.test.ts', only: 'with an end' },
  },
  {
    name: 'a request without an origin may change something',
    file: 'server/front-door/limits/origin.ts',
    was: 'if (!origin || !URL.canParse(origin)) return true',
    is: 'if (!origin || !URL.canParse(origin)) return false',
    ...{ part: 'unit', caughtBy: 'server/front-door/limits/origin.test.ts' },
  },
  {
    name: 'whoever asks says where they come from',
    file: 'server/front-door/limits/client-address.ts',
    was: 'if (!isTrusted(address) || before === null) break',
    is: 'if (before === null) break',
    ...{ part: 'unit', caughtBy: 'server/front-door/limits/client-address.test.ts' },
  },
  {
    name: 'a step does not ask whether its article may be read',
    file: 'newsroom/rights/permissions.ts',
    was: 'if (!mayRead(viewer, article) || !rule.right(viewer, article, rules))',
    is: 'if (!rule.right(viewer, article, rules) && !mayRead(viewer, article))',
    ...{ part: 'unit', caughtBy: 'newsroom/rights/permissions.test.ts' },
  },
  {
    name: 'four eyes are two',
    file: 'newsroom/rights/permissions.ts',
    was: 'if (obstacle) return refuse(obstacle)',
    is: "if (obstacle && obstacle.code !== 'four_eyes') return refuse(obstacle)",
    ...{ part: 'unit', caughtBy: 'newsroom/rights/permissions.test.ts' },
  },
  {
    name: 'a desk reads private drafts',
    file: 'newsroom/rights/permissions.ts',
    was: 'return !isPrivate(article.state) || article.live',
    is: "return !isPrivate(article.state) || article.kind !== 'correction'",
    ...{ part: 'unit', caughtBy: 'newsroom/rights/permissions.test.ts' },
  },
  {
    name: 'a link may run a script',
    file: 'newsroom/document/link-address.ts',
    was: 'return MAIL.test(address) || TELEPHONE.test(address)',
    is: "return MAIL.test(address) || TELEPHONE.test(address) || address.startsWith('javascript:')",
    ...{ part: 'unit', caughtBy: 'newsroom/document/link-address.test.ts' },
  },
  {
    name: 'whoever may read may write',
    file: 'operations/articles/save-draft.ts',
    was: 'row.version !== input.baseVersion || !mayWrite(viewer, factsOf(row))',
    is: 'row.version !== input.baseVersion',
    ...{ part: 'storage', caughtBy: 'tests/storage/articles/saves.test.ts', only: 'of who may read and not write' },
  },
  {
    name: 'an id opens any file',
    file: 'operations/media/read-file.ts',
    was: 'if (!row || !(await isFileWithinReach(store, viewer, row))) return null',
    is: 'if (!row || ((await isFileWithinReach(store, viewer, row)) && row.id === "")) return null',
    ...{ part: 'storage', caughtBy: 'tests/storage/media/file-rights.test.ts' },
  },
  {
    name: 'a preview that was called back stays open',
    file: 'operations/previews/read-preview.ts',
    was: 'if (preview.revokedAt !== null || preview.expiresAt <= now())',
    is: 'if (preview.expiresAt <= now())',
    ...{ part: 'storage', caughtBy: 'tests/storage/previews/previews.test.ts' },
  },
]
