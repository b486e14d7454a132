import type { revision as vi } from '../vi/revision.ts'

export const revision: typeof vi = {
  label: 'Revision',
  reading: (time) => `Readers see the version of ${time}`,
  same: 'nothing differs yet',
  words: (count) => (count === 1 ? '1 word differs' : `${count} words differ`),
  otherwise: 'something other than words differs',
  compare: 'See what differs',
  short: (time) => `Revises ${time}`,
  nobody: 'Nobody (default)',
  from: (role) => `${role} and above`,
}
