import { headers } from 'next/headers'
export default async function P() { return <main>{(await headers()).get('host')}</main> }
