import type { Messages } from '../vi.ts'

export const backups: Messages['backups'] = {
  title: 'Backups',
  good: (time, equal, pages, took) => `Backup of ${time} restored on trial: ${equal}/${pages} pages the same, ${took}.`,
  goodWithoutPages: (time, took) =>
    `Backup of ${time} restored on trial: data, files and all versions are whole, ${took}.`,
  newest: (time) => `The newest is of ${time}.`,
  made: (time) => `Backup of ${time} is made and not yet restored on trial.`,
  place: (place) => `Kept in ${place}.`,
  first: 'The first backup will be made tonight.',
  none: 'There is no backup yet.',
  stale: (time) => `The newest backup is of ${time}.`,
  failed: (time, reason) => `The backup at ${time} came to nothing: ${reason}`,
  rehearsal: (time) => `The backup of ${time} could not be restored on trial:`,
  logBehind: (time) =>
    `The database was last followed at ${time}: should the disk die now, what was written since is lost.`,
  lastGood: (time) => `The newest that could be restored is of ${time}.`,
  call: 'Tell whoever runs the server at once: if the machine broke today, not everything could be brought back.',
  missing: (count) => `${count} pictures or files are on record, no longer on the disk, and so in no backup.`,
  restored: (at, of) => `The newsroom was brought back at ${at} from the backup of ${of}.`,
  held: 'These articles came due while the machine was away and have not gone out. Open each to publish or schedule it:',
  heldFronts: (count) => `${count} scheduled fronts that came due meanwhile were cancelled.`,
}
