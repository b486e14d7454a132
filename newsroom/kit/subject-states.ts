/** A subject (đề tài) is proposed, then approved or declined by a desk. One that is written has its article. */
export const SUBJECT_STATES = ['proposed', 'approved', 'declined', 'dropped'] as const
export type SubjectState = (typeof SUBJECT_STATES)[number]
