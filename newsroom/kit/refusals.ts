import type { ArticleState } from './article-states.ts'
import type { SubjectState } from './subject-states.ts'

/** Fields of an article or a form that a refusal can point at. */
export type RefusedField = string

/**
 * Why something was not done. A refusal is an expected answer, never an exception: it is a code and the few facts that
 * its sentence needs, until it meets `messages/` and becomes words in the reader's language.
 */
export type Refusal =
  /** Nobody is signed in, or the session has ended. */
  | { code: 'signed_out' }
  /** The viewer's role, section or ownership does not allow it. Also said of what the viewer may not know to exist. */
  | { code: 'not_allowed' }
  | { code: 'not_found' }
  /** The step does not lead out of the state in which the article is. */
  | { code: 'wrong_state'; state: ArticleState }
  /** The article changed since the version the request was based on. `keptVersionId`: where the loser's text lies. */
  | { code: 'conflict'; current: number; keptVersionId: string | null }
  /** The article has moved on to where the viewer may not write. `keptVersionId`: where the text that came lies. */
  | { code: 'locked'; state: ArticleState; keptVersionId: string | null }
  /** Something other than an article changed since the version the request was based on. */
  | { code: 'changed' }
  /** A step can't be taken back any more: somebody has built on it. */
  | { code: 'built_on' }
  /** Somebody else holds the article. `by`: an id among the rules, a name in what people are told. */
  | { code: 'held'; by: string }
  /** Four eyes: the author can't approve the text, nor who alone has changed it since it last went out (`writer`). */
  | { code: 'four_eyes'; as: 'author' | 'writer' }
  /** People were reminded of this a moment ago; so many minutes until they may be again. */
  | { code: 'reminded'; minutes: number }
  /** Nobody in the newsroom can do it. */
  | { code: 'nobody' }
  /** The change is too large, or touches more than words, to go out without anybody else. */
  | { code: 'not_small' }
  /** A live article can't be discarded; it is taken down. */
  | { code: 'live' }
  /** Fields that have to be filled, or are filled wrongly, before the step. */
  | { code: 'fields'; fields: { field: RefusedField; problem: FieldProblem }[] }
  /** A line of a file for machines that cannot stand. */
  | ({ code: 'line'; field: 'adsTxt' | 'robotsTxt' } & LineFault)
  /** Lines of a list that cannot stand; nothing of the list was done. */
  | { code: 'list'; faults: { line: number; field: RefusedField; problem: FieldProblem }[] }
  /** Suggestions in the text that nobody has decided about. */
  | { code: 'open_suggestions'; count: number }
  | { code: 'reason_missing' }
  /** The words that a comment was to hold to are no longer in the text. */
  | { code: 'words_gone' }
  /** There are as many of these already as there can be: somebody has to take some away first. */
  | { code: 'too_many'; what: Counted; most: number }
  /** Whoever it should be given to can't edit it. */
  | { code: 'assignee' }
  /** A scheduled time has to lie ahead. */
  | { code: 'time_past' }
  /** Nothing is planned for a day that is over. */
  | { code: 'day_past' }
  /** What was asked for can't be done with a subject in this state. */
  | { code: 'subject_state'; state: SubjectState }
  /** An article has grown out of the subject already. */
  | { code: 'subject_written' }
  /** Articles that readers do not have can't be put on a front. */
  | { code: 'unplaceable'; numbers: number[] }
  /** The request could not be read: wrong types, unknown names, too deep, broken JSON. */
  | { code: 'malformed' }
  | { code: 'too_large'; limitBytes: number }
  | { code: 'document'; problem: string }
  | { code: 'picture'; problem: PictureProblem }
  | { code: 'file'; problem: FileProblem }
  /** So many pictures wait to be read already that another one would wait too long. */
  | { code: 'pictures_waiting' }
  /** The store in which pictures and files lie does not answer. Nothing is wrong with what was sent. */
  | { code: 'files_away' }
  | { code: 'wrong_password' }
  /** Much depends on it: whoever asks for it has to show once more who they are. */
  | { code: 'prove' }
  /** A passkey that is not known, or whose signature is not right. */
  | { code: 'passkey' }
  /** The password is right; a code of the second factor has to come with it. */
  | { code: 'second_factor' }
  /** The viewer's role has to have a second factor, and it is still to be set up: before that nothing else is done. */
  | { code: 'second_factor_due' }
  /** Too much was asked of the server at once. Nothing was done; the same can be asked again. */
  | { code: 'busy' }
  | { code: 'too_many_attempts'; seconds: number }
  /** The viewer has asked for this so often lately that it waits a little. */
  | { code: 'too_fast'; seconds: number }
  /** More people ask for it at this moment than the server can serve. */
  | { code: 'crowded'; seconds: number }
  | { code: 'last_admin' }
  /** Their personal data was taken out: there is nobody any more whose account it could be. */
  | { code: 'blotted' }
  /** Somebody has to be blocked first. */
  | { code: 'not_blocked' }
  | { code: 'foreign_origin' }
  /** The database does not answer, or is overburdened: nothing is wrong with what was asked. The log has this id. */
  | { code: 'unavailable'; id: string }
  /** Something broke; the detail is in the log under this id. */
  | { code: 'failed'; id: string }

export type FieldProblem =
  | 'missing'
  | 'too_long'
  | 'too_short'
  /** A password that is guessed first. */
  | 'common'
  | 'invalid'
  | 'taken'
  /** An invitation to the address is open. */
  | 'invited'
  | 'reserved'
  | 'past'
export type PictureProblem = 'empty' | 'type' | 'broken' | 'animated' | 'pixels' | 'heavy'
export type FileProblem = 'empty' | 'broken' | 'audio_type' | 'document_type'
/** What there can be only so many of. */
export type Counted = 'threads' | 'comments' | 'passkeys' | 'keys'
export type RefusalCode = Refusal['code']

export type Refused = { ok: false; refusal: Refusal }
/** What every operation answers. */
export type Outcome<T extends object = object> = ({ ok: true } & T) | Refused

export function refuse(refusal: Refusal): Refused {
  return { ok: false, refusal }
}

/** A line that cannot stand as it is: it is none that the file knows, it is of no robot, or it opens what the house keeps closed. */
export type LineFault = { line: number; problem: 'syntax' | 'no_agent' | 'staff' }
