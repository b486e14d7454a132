import { fold } from '#newsroom/text/fold.ts'
import { connection } from 'next/server'
export default async function P() { await connection(); return <main>{fold('Đường Hùng Vương')} {String(Date.now())}</main> }
