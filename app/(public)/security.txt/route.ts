import { answerSecurity } from '../machine-files.ts'

/** The same where older programs look for it. */
export const GET = answerSecurity
