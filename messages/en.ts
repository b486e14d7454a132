import { common } from './en/common.ts'
import { editor } from './en/editor.ts'
import { workflow } from './en/workflow.ts'
import type { Messages } from './vi.ts'

export const en: Messages = { common, editor, workflow }
