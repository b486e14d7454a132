import { connection } from 'next/server'
import { readMachineFiles } from '#operations/reading/read-machine-files.ts'
import { plainFile } from '../machine-files.ts'

/** Who may sell the newspaper's advertising. */
export async function GET(): Promise<Response> {
  await connection()
  const { adsTxt } = await readMachineFiles()
  return plainFile(adsTxt === '' ? null : `${adsTxt}\n`)
}
