import { notFound } from 'next/navigation'
import { signedIn } from '../../signed-in.ts'

/** Every other address of the newsroom: nothing is here, said inside the newsroom's own frame. */
export default async function Nowhere(): Promise<never> {
  await signedIn('/newsroom')
  notFound()
}
