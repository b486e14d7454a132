import { uptime } from 'node:os'

/** A clock that is set by less than this is followed: machines that are told the time correct themselves a little. */
const FOLLOWED_MS = 2000

let anchor = Date.now() - countedMs()

/**
 * The time that a newsroom on SQLite goes by (epoch milliseconds): that of this machine, which is all there is. A jump of
 * its clock while the process runs is not followed; from there on it is counted from the start of the machine, sleep
 * included. Whether the clock was set right or wrong nobody here can know: a new start takes it as it is.
 */
export function machineTime(): number {
  const counted = countedMs()
  const said = Date.now()
  if (Math.abs(said - counted - anchor) < FOLLOWED_MS) anchor = said - counted
  return Math.floor(anchor + counted)
}

function countedMs(): number {
  return uptime() * 1000
}
