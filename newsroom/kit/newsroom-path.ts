/**
 * The one place where addresses of the newsroom are made, as `publicPath` is of readers' addresses. What an address may be
 * asked for besides (filters, pages of lists) is added by who shows the list.
 */
export const newsroomPath = {
  home: () => '/newsroom',
  articles: () => '/newsroom/articles',
  /** Where an article is worked on. */
  article: (id: string) => `/newsroom/articles/${id}`,
  /** How an article was changed before its readers got it. */
  edited: (articleId: string) => `/newsroom/articles/${articleId}/edited`,
  history: (articleId: string) => `/newsroom/articles/${articleId}/history`,
  /** A text of an article, by what names it: a version, a save. */
  version: (articleId: string, text: string) => `/newsroom/articles/${articleId}/versions/${text}`,
  /** A month of somebody's published articles. */
  myArticles: () => '/newsroom/my-articles',
  review: () => '/newsroom/review',
  planning: () => '/newsroom/planning',
  week: () => '/newsroom/planning/week',
  newSubject: () => '/newsroom/planning/new',
  subject: (id: string) => `/newsroom/planning/${id}`,
  front: () => '/newsroom/front',
  frontHistory: () => '/newsroom/front/history',
  frontPreview: () => '/newsroom/front/preview',
  duty: () => '/newsroom/duty',
  dutySheet: () => '/newsroom/duty/sheet',
  notices: () => '/newsroom/notices',
  /** Where a notice is opened: it is then read, and its person is led on to what it is about. */
  notice: (id: string) => `/newsroom/notices/${id}`,
  media: () => '/newsroom/media',
  picture: (id: string) => `/newsroom/media/${id}`,
  people: () => '/newsroom/people',
  newPerson: () => '/newsroom/people/new',
  invite: () => '/newsroom/people/invite',
  person: (id: string) => `/newsroom/people/${id}`,
  settings: () => '/newsroom/settings',
  sections: () => '/newsroom/settings/sections',
  topics: () => '/newsroom/settings/topics',
  returnReasons: () => '/newsroom/settings/return-reasons',
  doors: () => '/newsroom/settings/doors',
  keys: () => '/newsroom/settings/keys',
  machines: () => '/newsroom/settings/machines',
  log: () => '/newsroom/log',
  account: () => '/newsroom/account',
  security: () => '/newsroom/account/security',
  secondFactor: () => '/newsroom/account/second-factor',
  /** What is done with people's data, to be read and signed; then it leads on. */
  privacy: (next?: string) =>
    next === undefined ? '/newsroom/account/privacy' : `/newsroom/account/privacy?next=${encodeURIComponent(next)}`,
  help: () => '/newsroom/help',
  /** Signing in, and where it leads then. */
  signIn: (next?: string) => (next === undefined ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`),
  /** The second step of it. */
  secondStep: (next: string) => `/sign-in/second-step?next=${encodeURIComponent(next)}`,
  forgotten: () => '/sign-in/forgotten',
  /** Where a link for one use leads, by its page. */
  oneUse: (page: string, token: string) => `/sign-in/${page}?link=${token}`,
  setUp: (token?: string) => (token === undefined ? '/set-up' : `/set-up?token=${token}`),
}
