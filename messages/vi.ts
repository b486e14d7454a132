import { common } from './vi/common.ts'
import { correction } from './vi/correction.ts'
import { editor } from './vi/editor.ts'
import { refusals } from './vi/refusals.ts'
import { site } from './vi/site.ts'
import { workflow } from './vi/workflow.ts'

/** Every word of the interface in Vietnamese, the language the product is written in; the other languages satisfy its type. */
export const vi = { common, correction, editor, refusals, site, workflow }
export type Messages = typeof vi
