import type { refusals as vi } from '../vi/refusals.ts'

export const refusals: typeof vi = {
  signed_out: 'Your session has ended. Sign in again; what you are writing is still on the screen.',
  not_allowed: 'You have no right to do this.',
  not_found: 'Not found, or you have no right to see it.',
  wrong_state: (state) =>
    `The article is in the state “${state}”, which this step does not start from. Reload the page.`,
  built_on: 'It can’t be undone any more: somebody has changed the article or taken another step since.',
  conflict: 'Somebody else has just changed the article. Reload the page to see the newest text, then try again.',
  locked: (state) =>
    `The article has moved on to “${state}” and can’t be changed any more. What you typed last is kept in its history; reload the page.`,
  changed:
    'This was changed elsewhere just now. Open it in another window to see the newest, then try again; what you typed is still here.',
  held: (name) => (name ? `The article is held by ${name}.` : 'The article is held by somebody else.'),
  four_eyes: {
    author: 'Who wrote a text can’t approve it. Ask somebody else to approve.',
    writer: 'You alone made this revision, so somebody else has to approve it. The article stays where it was.',
  },
  not_small:
    'This is no small change (too many words, or another title, picture, link or section). Send it up for approval instead.',
  reminded: (minutes) => `They were reminded just now; try again in ${minutes} min.`,
  nobody: 'Nobody in the newsroom can do this now.',
  live: 'The article is published, so it can’t be discarded; take it down first.',
  fields: (list) => `Please look again at: ${list}.`,
  list: (lines) => `The list has something to mend; nobody has been invited. ${lines}.`,
  listLine: (line, fault) => `Line ${line}: ${fault}`,
  open_suggestions: (count: number): string =>
    `${count === 1 ? 'One suggestion is' : `${count} suggestions are`} still open. Accept or refuse each of them, then try again.`,
  line: {
    syntax: (file, line) => `Line ${line} of ${file} is none that such a file knows; nothing was saved.`,
    no_agent: (file, line) => `Line ${line} of ${file} is of no robot: a line “User-agent: …” has to stand before it.`,
    staff: (file, line) =>
      `Line ${line} of ${file} opens to robots what the newsroom keeps closed (its desk, the search); nothing was saved.`,
  },
  reason_missing: 'Please give a reason.',
  words_gone:
    'The words you comment on have just been changed. Please choose them again; what you wrote is still here.',
  too_many: {
    threads: (most) =>
      `The article has ${most} conversations already and can’t have more. Please go on in one of them; what you wrote is still here.`,
    comments: (most) =>
      `The article has ${most} comments already and can’t have more. Please delete some old ones of your own; what you wrote is still here.`,
    passkeys: (most) => `The account has ${most} passkeys already; remove one that is not used any more.`,
    keys: (most) => `There are ${most} keys for programs already; end one that is not used any more.`,
  },
  assignee:
    'This person can’t edit the article: the account is blocked, or the section is not theirs. Please choose somebody else.',
  time_past: 'The time has to lie ahead.',
  day_past: 'That day is over; choose today or a later day.',
  subject_state: (state) => `The subject is “${state}”, so this can no longer be done.`,
  subject_written: 'An article has already grown out of this subject; go on with the article.',
  unplaceable: (numbers) =>
    `Readers do not have article ${numbers} (not published, scheduled or taken down), so it can't be put on a page.`,
  malformed: 'The request could not be read. Reload the page and try again.',
  too_large: (megabytes) => `The file is too large: ${megabytes} MB at most.`,
  document:
    'The text contains something that is not allowed, so it was not saved. Take out what you pasted last and try again.',
  wrong_password: 'The e-mail address or the password is wrong.',
  prove: 'This needs you to show once more who you are.',
  passkey: 'This passkey could not be taken. Try again, or use your password.',
  second_factor_due:
    'Your role now has to have a second factor. Set it up under Account → Signing in and protection, in another tab, and do this again; what you are writing is still here.',
  second_factor: 'Add the six digits that your app shows, or a recovery code.',
  busy: 'The server is busy, so this was not done yet. What you typed is still here; try again in a few minutes.',
  too_many_attempts: (seconds) =>
    `Too many wrong passwords. Try again in ${seconds < 100 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`}.`,
  too_fast: (seconds) =>
    `You have sent a great many in a short time. Send it again in ${seconds} seconds; nothing is lost.`,
  crowded: (seconds) =>
    `Too many people are signing in at this moment; your password has not been looked at. Try again in ${seconds} seconds.`,
  last_admin: 'This is the last administrator; appoint another one first.',
  foreign_origin: 'The request came from another site and was refused.',
  unavailable: (id) =>
    `The server can't reach its database at the moment, and nothing was done. Please try again in a few minutes. Error: ${id}.`,
  failed: (id) => `Something went wrong on the server, and nothing was done. Error: ${id}.`,
  pictures_waiting:
    'The server is busy with many other pictures and has not taken this one. Send it again in a few minutes.',
  files_away:
    'The store of pictures and files can’t be reached, so this was not taken. Send it again in a few minutes.',
  pictures: {
    empty: 'The picture file is empty.',
    type: 'Only pictures in JPEG, PNG, WebP, AVIF, GIF, TIFF and HEIC are taken.',
    broken: 'The picture file is broken and can’t be read.',
    animated: 'Animated pictures are not taken; send a still one.',
    pixels: 'The picture has too many pixels (100 million at most).',
    heavy:
      'The picture takes more time or memory than the server gives to one. Make it smaller or save it anew, then send it again.',
  },
  files: {
    empty: 'The file is empty.',
    broken: 'The file is broken or incomplete and can’t be read. Open it on your machine first, then send it again.',
    audio_type: 'Only MP3, M4A, AAC, OGG and WAV recordings are taken.',
    document_type:
      'Only PDF, Word (docx), Excel (xlsx), PowerPoint (pptx), ODT, ODS, ODP, CSV and TXT (UTF-8) are taken.',
  },
  bodyTooLong: (most) => {
    const number = (value: number) => value.toLocaleString('en')
    return `too long: at most ${number(most.letters)} letters (some 130,000 words), ${number(most.nodes)} paragraphs, items, cells and runs of text, ${number(most.things)} pictures and files, ${number(most.suggestions)} suggestions. Make several articles of it, or attach a large table as a file`
  },
  problems: {
    missing: 'missing',
    too_long: 'too long',
    too_short: 'too short',
    common: 'is among the first that are guessed; a short sentence of your own is best',
    invalid: 'not valid',
    taken: 'already in use',
    invited: 'already invited, and the invitation is open',
    reserved: 'reserved by the system',
    past: 'is over',
  },
  fieldNames: {
    keyName: 'the name of the key',
    scopes: 'what it may do',
    days: 'how long it holds',
    sessionDays: 'days of a session',
    sessionIdleHours: 'idle hours',
    lastDay: 'the last day',
    successorId: 'who gets what they hold',
    list: 'the list',
    code: 'the code',
    secondFactorFrom: 'the day',
    adsTxt: 'ads.txt',
    robotsTxt: 'robots.txt',
    securityContact: 'contact for security',
    securityPolicy: 'page of the policy',
    bio: 'biography',
    pictureId: 'portrait',
    parentId: 'parent section',
    description: 'description',
    intoId: 'section to merge into',
    reasons: 'reasons',
    answer: 'answer',
    strip: 'the line or the article',
    title: 'title',
    kicker: 'kicker',
    sapo: 'sapo',
    dateline: 'dateline',
    section: 'section',
    rightSets: 'the rights beside the role',
    sectionId: 'section',
    bylines: 'byline',
    topicIds: 'topics',
    lead: 'lead picture',
    pictures: 'pictures',
    files: 'files',
    body: 'text',
    name: 'name',
    email: 'e-mail',
    password: 'password',
    presentPassword: 'present password',
    newPassword: 'new password',
    slug: 'address',
    penNames: 'pen names',
    falseStatement: 'false statement',
    trueStatement: 'correct statement',
    shiftNote: 'note',
    dutyWaitingHours: 'hours of waiting',
    dutyHeldHours: 'hours of holding',
    backupHour: 'hour of the backup',
    backupEvery: 'hours between backups',
    backupDays: 'days of backups',
    backupWeeks: 'weeks of backups',
    backupMonths: 'months of backups',
    timeZone: 'time zone',
    accent: 'accent colour',
    label: 'name of the version',
    scheduledAt: 'time of publication',
    role: 'role',
    governingBody: 'governing body',
    caption: 'caption',
    credit: 'credit',
    alt: 'description',
    assigneeId: 'writer',
    deadlineAt: 'deadline',
    plannedOn: 'planned day',
    brief: 'brief',
  },
}
