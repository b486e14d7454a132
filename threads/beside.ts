import { oneInAProcess } from '#newsroom/kit/one-in-a-process.ts'
import { LIGHT, type TaskAnswer, type TaskInput, type TaskName, tasks } from './tasks.ts'
import { isHeavier, isTooDeep } from './weight.ts'

/** Does tasks in threads of their own; `server/` gives the process its one. */
export type Threads = {
  /**
   * @throws TooMuch where the task took more time or memory than it may, or where too many wait already
   * @throws NoThread
   */
  run<K extends TaskName>(task: K, input: TaskInput<K>, person: string): Promise<TaskAnswer<K>>
}

/** A task was not done: it took too much, or too many others wait. Nothing else has happened. */
export class TooMuch extends Error {
  override name = 'TooMuch'
}

/** There is no thread to do a task: none can be begun on this machine now. */
export class NoThread extends Error {
  override name = 'NoThread'
}

/** By its name: the front door and the framework's bundles have a class each. */
export function isTooMuch(error: unknown): error is Error {
  return error instanceof Error && error.name === 'TooMuch'
}

const provided = oneInAProcess<Threads>('threads')

/** Makes these the threads of the process. */
export function provideThreads(threads: Threads | undefined): void {
  provided.set(threads)
}

/**
 * Does what may take long beside everything else that the server does, so that nobody waits for it but who asked. Where a
 * process has no threads (the command line), where there is little to do, and where it can't be handed over, it is done at once.
 * @param person for whom: people take turns
 * @throws TooMuch
 */
export async function beside<K extends TaskName>(task: K, input: TaskInput<K>, person: string): Promise<TaskAnswer<K>> {
  const threads = provided.get()
  if (threads && isHeavier(input, LIGHT[task]) && !isTooDeep(input)) {
    try {
      return await threads.run(task, input, person)
    } catch (error) {
      // Others wait then; but a newsroom on such a machine goes on being able to save.
      if (!(error instanceof Error && error.name === 'NoThread')) throw error
    }
  }
  return tasks[task](input)
}
