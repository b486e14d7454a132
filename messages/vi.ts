import { common } from './vi/common.ts'
import { editor } from './vi/editor.ts'
import { workflow } from './vi/workflow.ts'

/** Every word of the interface in Vietnamese, the language the product is written in; the other languages satisfy its type. */
export const vi = { common, editor, workflow }
export type Messages = typeof vi
