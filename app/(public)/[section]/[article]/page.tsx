import { notFound, permanentRedirect } from 'next/navigation'
import { connection } from 'next/server'
export default async function P({ params }: { params: Promise<{ section: string; article: string }> }) { await connection(); const p = await params; if (p.article === 'x') notFound(); if (p.article === 'y') permanentRedirect('/a/z'); return <main>{p.article}</main> }
