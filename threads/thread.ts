// Runs in a thread of its own: does one task after the other and answers each.
import { parentPort } from 'node:worker_threads'
import { type TaskAnswer, type TaskInput, type TaskName, tasks } from './tasks.ts'

function done<K extends TaskName>(task: K, input: TaskInput<K>): TaskAnswer<K> {
  return tasks[task](input)
}

// Whoever began the thread knows by this that it can work at all.
parentPort?.postMessage('ready')
parentPort?.on('messageerror', (error) => {
  parentPort?.postMessage({ ok: false, error: `what was to be done could not be read: ${error.message}` })
})
parentPort?.on('message', ({ task, input }) => {
  try {
    parentPort?.postMessage({ ok: true, answer: done(task, input) })
  } catch (error) {
    parentPort?.postMessage({
      ok: false,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    })
  }
})
