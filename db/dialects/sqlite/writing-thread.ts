import { join } from 'node:path'
import { type Connection, openConnection } from './connection.ts'
import { type Answer, answerOf, type Question } from './writing-thread-work.ts'

/** A connection that writes in a thread of its own: however long a statement takes, this one goes on. */
export type WritingThread = {
  /** @throws what SQLite threw, with its `errcode` */
  rows(statement: string, parameters: readonly unknown[]): Promise<unknown[][]>
  run(statement: string, parameters: readonly unknown[]): Promise<void>
  /** Throws where the thread has ended by a fault: nothing can be written any more. */
  assertAlive(): void
  close(): Promise<void>
}

type Waiting = { question: Question; resolve: (rows: unknown[][]) => void; reject: (error: Error) => void }
/** Who answers: `ask` takes a question on its way, and `close` is the end of it. */
type Answerer = { ask(question: Question): void; close(): Promise<unknown> }

/** Named from the project's folder: what runs may be a bundle that lies elsewhere. */
const PROGRAM = join('db', 'dialects', 'sqlite', 'writing-thread-work.ts')

/** Starts the thread, which opens the file; what is asked before it is there waits. Where none can start, this one does its work. */
export function startWritingThread(path: string, program = join(process.cwd(), PROGRAM)): WritingThread {
  const waiting = new Map<number, Waiting>()
  let asked = 0
  let ended: Error | null = null

  const answered = ({ id, rows, fault }: Answer) => {
    const asker = waiting.get(id)
    waiting.delete(id)
    if (fault) asker?.reject(Object.assign(new Error(fault.message), fault))
    else asker?.resolve(rows)
  }
  const end = (error: Error) => {
    ended ??= error
    for (const { reject } of waiting.values()) reject(ended)
    waiting.clear()
  }
  /** The thread never came to its work: nothing of what it was asked has been done. */
  const doItHere = () => {
    let connection: Connection
    try {
      connection = openConnection(path, { readOnly: false })
    } catch (error) {
      return end(new Error('The database can’t be opened for writing.', { cause: error }))
    }
    answerer = { ask: (question) => answered(answerOf(connection, question)), close: async () => {} }
    for (const { question } of [...waiting.values()]) answerer.ask(question)
  }
  const aThread = (): Answerer => {
    // Not imported: the framework's bundler takes whatever a thread could be begun with, the whole project, into its bundles.
    const { Worker } = process.getBuiltinModule('node:worker_threads')
    const worker = new Worker(program, { workerData: path })
    let working = false
    // Only what is asked holds the process; a program that is done may end without closing.
    worker.unref()
    worker.on('message', (said: Answer | 'ready') => {
      working = true
      if (said !== 'ready') answered(said)
      if (waiting.size === 0) worker.unref()
    })
    worker.on('error', (error) => {
      if (working) end(new Error('The thread that writes has ended.', { cause: error }))
      else doItHere()
    })
    worker.on('exit', () => working && end(new Error('The thread that writes has ended.')))
    return {
      ask: (question) => {
        worker.ref()
        worker.postMessage(question)
      },
      close: () => worker.terminate(),
    }
  }
  let answerer = aThread()

  const ask = (question: Omit<Question, 'id'>) =>
    new Promise<unknown[][]>((resolve, reject) => {
      if (ended) return reject(ended)
      const id = ++asked
      waiting.set(id, { question: { id, ...question }, resolve, reject })
      answerer.ask({ id, ...question })
    })

  return {
    rows: (statement, parameters) => ask({ kind: 'rows', statement, parameters }),
    run: async (statement, parameters) => void (await ask({ kind: 'run', statement, parameters })),
    assertAlive: () => {
      if (ended) throw ended
    },
    close: async () => {
      if (ended) return
      await ask({ kind: 'close', statement: '', parameters: [] })
      ended = new Error('The database is closed.')
      await answerer.close()
    },
  }
}
