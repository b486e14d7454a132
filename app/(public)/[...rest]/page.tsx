import { notFound } from 'next/navigation'
import { connection } from 'next/server'

/** Every address that no other page answers. */
export default async function NoSuchPage() {
  await connection()
  notFound()
}
