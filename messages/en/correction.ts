import type { correction as vi } from '../vi/correction.ts'

export const correction: typeof vi = {
  sapo: (work) =>
    `The article “${work.title}”, published on ${work.date} in ${work.section}, contained a statement that is not correct. We correct it as follows:`,
  falseStatement: (text) => `We wrote: ${text}`,
  trueStatement: (text) => `Correct is: ${text}`,
  apology: 'We apologise to our readers and to everybody concerned.',
}
