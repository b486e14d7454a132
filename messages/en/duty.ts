import type { duty as vi } from '../vi/duty.ts'

export const duty: typeof vi = {
  title: 'Duty book',
}
