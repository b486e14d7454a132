import 'server-only'
import type { Viewer } from '#newsroom/people/roles.ts'

/** Who sits at the command line of the server: may what an administrator may. The log names it as it is. */
export const operator: Viewer = {
  id: 'operator',
  name: 'operator',
  role: 'admin',
  sectionIds: [],
  selfPublishSectionIds: [],
  language: 'vi',
}
