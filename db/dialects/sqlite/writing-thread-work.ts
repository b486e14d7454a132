// Runs in a thread of its own (`writing-thread.ts`): one connection, which does what it is asked in the order in which it is asked.
import { isMainThread, parentPort, workerData } from 'node:worker_threads'
import { type Connection, openConnection } from './connection.ts'

/** A statement on its way to the thread. */
export type Question = { id: number; kind: 'rows' | 'run' | 'close'; statement: string; parameters: readonly unknown[] }

/** What came of it. An error crosses over as its parts. */
export type Answer = { id: number; rows: unknown[][]; fault?: Fault }
type Fault = { message: string; code?: unknown; errcode?: unknown; errstr?: unknown }

/** Does what is asked. Never throws. */
export function answerOf(connection: Connection, { id, kind, statement, parameters }: Question): Answer {
  try {
    if (kind === 'rows') return { id, rows: connection.rows(statement, parameters) }
    if (kind === 'run') connection.run(statement, parameters)
    else connection.close()
    return { id, rows: [] }
  } catch (error) {
    return { id, rows: [], fault: faultOf(error) }
  }
}

function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { message: String(error) }
  const fault: Fault = { message: error.message }
  if ('code' in error) fault.code = error.code
  if ('errcode' in error) fault.errcode = error.errcode
  if ('errstr' in error) fault.errstr = error.errstr
  return fault
}

if (!isMainThread && parentPort && typeof workerData === 'string') {
  const port = parentPort
  const connection = openConnection(workerData, { readOnly: false })
  port.postMessage('ready')
  port.on('message', (question: Question) => port.postMessage(answerOf(connection, question)))
}
