import type { Metadata } from 'next'
import { connection } from 'next/server'
import { Missing, missingMetadata } from '../missing.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return missingMetadata()
}

/** Every address that no other page answers. */
export default async function NoSuchPage() {
  await connection()
  return <Missing />
}
