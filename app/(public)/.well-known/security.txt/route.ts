import { answerSecurity } from '../../machine-files.ts'

/** Whom to tell of a fault in security. */
export const GET = answerSecurity
