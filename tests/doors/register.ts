import type { Right } from '#newsroom/rights/permissions.ts'

/**
 * Who a door is for:
 * - `anybody`: nobody has to be signed in;
 * - `half way`: whose password was right and who still owes a code;
 * - `setting up`: whoever is signed in, and who has to set a second factor up before anything else;
 * - `signed in`: everybody who is signed in, for what is their own;
 * - a right of `permissions.ts`;
 * - `key`: a program with a key that has the scope; no cookie counts;
 * - `object`: whoever may read or change the article, subject, picture, file or name that it is about.
 */
export type Asks = 'anybody' | 'half way' | 'setting up' | 'signed in' | 'object' | 'key' | Right

/** What a door takes, as somebody would send it who has the right: an action's value or its form's fields, or a page's parameters. */
export type Row = { asks: Asks; given?: unknown }

/** An id that nobody and nothing has. */
export const NOTHING = '00000000000000000000000000'
const person = { personId: NOTHING, version: '1' }
const target = { articleId: NOTHING, baseVersion: 1 }
const section = { sectionId: NOTHING, version: '1' }
const topic = { topicId: NOTHING, version: '1' }
const front = { front: 'front', version: 0 }
const name = { name: 'Tên thử', slug: '' }
const somebody = { role: 'reporter', language: 'vi', sectionIds: [], selfPublishSectionIds: [] }
const invitation = { invitationId: NOTHING, version: '1' }
const penName = { penNameId: NOTHING, version: '1' }
const wrong = 'sai mật khẩu'
const at = '2031-05-02T08:00'

const row = (asks: Asks, given?: unknown): Row => ({ asks, given })

/** Every server action of the build, by name. */
export const ACTIONS: Record<string, Row> = {
  acceptInvitationAction: row('anybody'),
  addPasskeyAction: row('signed in'),
  addPersonAction: row('people.manage', { ...somebody, name: '', email: '', penNames: '', password: wrong }),
  addSectionAction: row('settings.manage', { ...name, name: '', parentId: '', description: '' }),
  addTopicAction: row('settings.manage', { ...name, name: '', kind: 'topic', description: '' }),
  agreeToEmailAction: row('anybody'),
  askForDataAction: row('object', { personId: NOTHING }),
  askForEmailAction: row('signed in', { email: 'x', presentPassword: wrong }),
  askForResetAction: row('anybody'),
  beginPasskeyAction: row('signed in', { password: wrong }),
  blockPersonAction: row('people.manage', { ...person, blocked: 'yes', successorId: '' }),
  blotOutAction: row('people.manage', { ...person, sure: 'yes' }),
  cancelScheduleAction: row('front.arrange', { scheduleId: NOTHING, version: 1 }),
  changeEmailAction: row('people.manage', { personId: NOTHING, email: 'x@bao.example' }),
  changeLanguageAction: row('signed in', 'vi'),
  changePasswordAction: row('signed in', { presentPassword: wrong, newPassword: wrong }),
  changePenNamePageAction: row('object', { ...penName }),
  changePersonAction: row('people.manage', { ...somebody, ...person, name: 'x', email: 'x@bao.example', penNames: '' }),
  changeScheduleAction: row('front.arrange', { scheduleId: NOTHING, version: 1, at }),
  changeSectionAction: row('settings.manage', { ...section, ...name, parentId: '', description: '' }),
  changeTopicAction: row('settings.manage', { ...topic, ...name, kind: 'topic', description: '' }),
  chooseNoticesAction: row('signed in', { byMail: [] }),
  chooseOpensNextAction: row('queue.read', true),
  closeTopicAction: row('settings.manage', topic),
  correctArticleAction: row('object', target),
  createArticleAction: row('article.create', {}),
  createPreviewAction: row('object', { articleId: NOTHING, days: 7 }),
  describePictureAction: row('object', { mediaId: NOTHING, version: '1', caption: '', credit: '', alt: '' }),
  doWithSubjectAction: row('object', { act: 'drop', subjectId: NOTHING, version: 1 }),
  dropEmailChangeAction: row('signed in', {}),
  dropPasskeyAction: row('signed in', { passkeyId: 'x' }),
  editSubjectAction: row('object', { subjectId: NOTHING, version: '1', title: 'x' }),
  endKeyAction: row('settings.manage', { keyId: NOTHING }),
  endOtherSessionsAction: row('signed in'),
  endSessionAction: row('signed in', { sessionId: NOTHING }),
  endStripAction: row('front.arrange', { version: 999 }),
  findPlaceableAction: row('front.arrange', { query: 'x' }),
  inviteListAction: row('people.manage', { list: '' }),
  invitePersonAction: row('people.manage', { ...somebody, email: '', name: '' }),
  keepFrontDraftAction: row('front.arrange', { front: 'front', slots: [] }),
  keepNamedVersionAction: row('object', { ...target, label: 'x' }),
  layFrontAction: row('front.arrange', { ...front, version: 999, slots: [] }),
  listAssigneesAction: row('object', NOTHING),
  listPreviewsAction: row('object', NOTHING),
  makeKeyAction: row('settings.manage', { personId: NOTHING, keyName: '', scopes: [], days: '90' }),
  makeResetLinkAction: row('people.manage', { personId: NOTHING }),
  markNoticesAction: row('signed in', { ids: [] }),
  mergePenNameAction: row('people.manage', { ...penName, intoId: NOTHING }),
  mergeSectionAction: row('settings.manage', { ...section, intoId: NOTHING }),
  mergeTopicAction: row('settings.manage', { ...topic, intoId: NOTHING }),
  moveInWeekAction: row('object', { kind: 'subject', id: NOTHING, version: 1, day: '2031-05-02' }),
  moveSectionAction: row('settings.manage', { sectionId: NOTHING, direction: 'later' }),
  proposeSubjectAction: row('subject.propose', { title: '', brief: '', sectionId: '', plannedOn: '' }),
  readNewestNoticesAction: row('signed in'),
  readOffersAction: row('object', NOTHING),
  readReceiptAction: row('object', NOTHING),
  remindOfStepAction: row('object', { articleId: NOTHING, step: 'approve' }),
  removePasskeyAction: row('people.manage', { personId: NOTHING, passkeyId: 'x' }),
  removeSecondFactorAction: row('people.manage', { personId: NOTHING }),
  renamePenNameAction: row('people.manage', { ...penName, name: 'x', slug: '' }),
  renewRecoveryCodesAction: row('signed in', { presentPassword: wrong }),
  replaceKeyAction: row('settings.manage', { keyId: NOTHING }),
  resetPasswordAction: row('people.manage', { ...person, newPassword: wrong }),
  restoreFrontAction: row('front.arrange', { ...front, restore: 999 }),
  restoreVersionAction: row('object', { ...target, text: 'x' }),
  revokePreviewAction: row('object', { articleId: NOTHING, previewId: NOTHING }),
  saveDoorRulesAction: row('settings.manage', {
    ...{ version: '999', sessionDays: '30', sessionIdleHours: '24', secondFactorRoles: [], secondFactorFrom: '' },
  }),
  saveMachineFilesAction: row('settings.manage', {
    ...{ version: '999', adsTxt: '', robotsTxt: '', securityContact: '', securityPolicy: '' },
  }),
  saveNewspaperAction: row('settings.manage', { version: '999' }),
  savePrivacyNoticeAction: row('settings.manage', { version: '999', privacyNotice: '' }),
  saveReasonsAction: row('settings.manage', { version: 999, reasons: [] }),
  scheduleFrontAction: row('front.arrange', { front: 'front', slots: [], at: '2001-01-01T08:00' }),
  secondStepAction: row('half way'),
  sendInvitationAgainAction: row('people.manage', invitation),
  setDeadlineAction: row('object', { articleId: NOTHING, before: '', deadline: '' }),
  setLastDayAction: row('people.manage', { ...person, lastDay: '' }),
  setPasswordAction: row('anybody'),
  setStripAction: row('front.arrange', { version: 999, text: 'x', number: null, until: at }),
  setUpAction: row('anybody'),
  signInAction: row('anybody'),
  signNoticeAction: row('signed in', { noticeVersion: '1' }),
  signOutAction: row('anybody'),
  startSecondFactorAction: row('setting up'),
  switchSecondFactorOffAction: row('signed in', { presentPassword: wrong }),
  switchSecondFactorOnAction: row('setting up'),
  takeStepsAction: row('object', { ...target, steps: ['submit'] }),
  undoFrontAction: row('front.arrange', { ...front, version: 999 }),
  undoStepAction: row('object', { articleId: NOTHING, version: 1 }),
  withdrawInvitationAction: row('people.manage', invitation),
  writeShiftNoteAction: row('duty.read', { shiftNote: '' }),
}

/** Every route handler of the newsroom, by method and address; those of readers and of signed previews are for anybody. */
export const ROUTES: Record<string, Row> = {
  'GET /api/articles': row('signed in'),
  'GET /api/articles/[id]/comments': row('object'),
  'POST /api/articles/[id]/comments': row('object'),
  'GET /api/articles/[id]/draft': row('object'),
  'PUT /api/articles/[id]/draft': row('object'),
  'POST /api/articles/[id]/draft': row('object'),
  'PUT /api/articles/[id]/points/[point]': row('object'),
  'POST /api/articles/[id]/seen': row('object'),
  'POST /api/articles/[id]/presence': row('object'),
  'GET /api/articles/[id]/return-form': row('object'),
  'GET /api/articles/found': row('signed in'),
  'POST /api/files': row('signed in'),
  'GET /api/files/[id]': row('object'),
  'GET /api/health': row('anybody'),
  'GET /api/links': row('signed in'),
  'GET /api/live': row('signed in'),
  'GET /api/log': row('log.read'),
  'GET /api/media': row('signed in'),
  'POST /api/media': row('media.upload'),
  'GET /api/media/[id]/[size]': row('object'),
  'POST /api/passkeys/options': row('anybody'),
  'POST /api/passkeys/sign-in': row('anybody'),
  // Whoever knows the installation's secret; nothing is there for others.
  'GET /api/probe': row('anybody'),
  'GET /api/people/[id]/personal-data': row('object'),
  'GET /api/ready': row('anybody'),
  'GET /api/schedule': row('signed in'),
  'POST /api/session': row('anybody'),
  'GET /api/videos': row('signed in'),
  'GET /api/videos/still': row('signed in'),
  'GET /api/v1/articles': row('key', 'articles.read'),
  'POST /api/v1/articles': row('key', 'articles.write'),
  'GET /api/v1/articles/[id]': row('key', 'articles.read'),
  'PUT /api/v1/articles/[id]/draft': row('key', 'articles.write'),
  'POST /api/v1/media': row('key', 'media.write'),
  'GET /newsroom/notices/[id]': row('signed in'),
}

/** Every page of the newsroom, by address. */
export const PAGES: Record<string, Row> = {
  '/newsroom': row('signed in'),
  '/newsroom/[...anything]': row('signed in'),
  '/newsroom/account': row('signed in'),
  '/newsroom/account/privacy': row('signed in'),
  '/newsroom/account/second-factor': row('setting up'),
  '/newsroom/account/security': row('signed in'),
  '/newsroom/articles': row('article.list'),
  '/newsroom/articles/[id]': row('object'),
  '/newsroom/articles/[id]/edited': row('object'),
  '/newsroom/articles/[id]/history': row('object'),
  '/newsroom/articles/[id]/look': row('object'),
  '/newsroom/articles/[id]/versions/[version]': row('object'),
  '/newsroom/duty': row('duty.read'),
  '/newsroom/duty/sheet': row('duty.read'),
  '/newsroom/front': row('front.arrange'),
  '/newsroom/front/history': row('front.arrange'),
  '/newsroom/front/preview': row('front.arrange'),
  '/newsroom/help': row('signed in'),
  '/newsroom/log': row('log.read'),
  '/newsroom/media': row('media.upload'),
  '/newsroom/media/[id]': row('object'),
  '/newsroom/my-articles': row('signed in'),
  '/newsroom/notices': row('signed in'),
  '/newsroom/people': row('people.manage'),
  '/newsroom/people/[id]': row('object'),
  '/newsroom/people/invite': row('people.manage'),
  '/newsroom/people/new': row('people.manage'),
  '/newsroom/planning': row('subject.propose'),
  '/newsroom/planning/[id]': row('object'),
  '/newsroom/planning/[id]/edit': row('object'),
  '/newsroom/planning/new': row('subject.propose'),
  '/newsroom/planning/week': row('subject.propose'),
  '/newsroom/review': row('queue.read'),
  '/newsroom/settings': row('settings.manage'),
  '/newsroom/settings/doors': row('settings.manage'),
  '/newsroom/settings/keys': row('settings.manage'),
  '/newsroom/settings/machines': row('settings.manage'),
  '/newsroom/settings/return-reasons': row('settings.manage'),
  '/newsroom/settings/sections': row('settings.manage'),
  '/newsroom/settings/topics': row('settings.manage'),
}
