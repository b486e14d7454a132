import { spawn } from 'node:child_process'

/** Starts a program under this Node and waits until it has said a word. @throws where it ends before */
export async function serve(args: string[], word: string, env: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  child.stdout.setEncoding('utf8')
  await new Promise<void>((resolve, reject) => {
    let output = ''
    child.stdout.on('data', (chunk: string) => {
      output += chunk
      if (output.includes(word)) resolve()
    })
    child.once('exit', () => reject(new Error(`The server ended: ${output}`)))
  })
  return child
}
