import { common } from './en/common.ts'
import { correction } from './en/correction.ts'
import { editor } from './en/editor.ts'
import { refusals } from './en/refusals.ts'
import { site } from './en/site.ts'
import { workflow } from './en/workflow.ts'
import type { Messages } from './vi.ts'

export const en: Messages = { common, correction, editor, refusals, site, workflow }
