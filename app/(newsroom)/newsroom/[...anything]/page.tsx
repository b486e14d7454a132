import { notFound } from 'next/navigation'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import { signedIn } from '../../signed-in.ts'

/** Every other address of the newsroom: nothing is here, said inside the newsroom's own frame. */
export default async function Nowhere(): Promise<never> {
  await signedIn(newsroomPath.home())
  notFound()
}
