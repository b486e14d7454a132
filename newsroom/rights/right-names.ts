import type { Role } from '../people/roles.ts'

/** Rights that concern no single article, and the least role that has them. */
export const RIGHTS = {
  /** To find articles, at the least one's own. */
  'article.list': 'contributor',
  'article.create': 'contributor',
  /** To send pictures, and to find them again. */
  'media.upload': 'contributor',
  /** To look through everybody's pictures. */
  'media.library': 'reporter',
  'queue.read': 'editor',
  /** The duty book, its notes and the sheet that is printed from it. */
  'duty.read': 'editor',
  /** To be told of what went wrong with publishing. */
  'alarms.read': 'managing_editor',
  /** To see how somebody else's articles of a month were changed. */
  'changes.read': 'managing_editor',
  /** To look at what is planned, at the least one's own, and to propose. */
  'subject.propose': 'contributor',
  /** To lay out the front page and the fronts of sections. */
  'front.arrange': 'managing_editor',
  /** To look through articles and plans by whose they are. */
  'others.list': 'reporter',
  /** To be told of what passes between desks. */
  'desk.told': 'editor',
  /** To say what pictures show, and to have them as they were sent. */
  'media.describe': 'editor',
  'log.read': 'editor_in_chief',
  'people.manage': 'admin',
  'settings.manage': 'admin',
} as const satisfies Record<string, Role>
export type Right = keyof typeof RIGHTS
export const RIGHT_NAMES = Object.keys(RIGHTS).filter((name): name is Right => Object.hasOwn(RIGHTS, name))
