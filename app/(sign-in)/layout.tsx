import '../(newsroom)/newsroom.css'
import type { Metadata } from 'next'
import { connection } from 'next/server'
import type { CSSProperties, ReactNode } from 'react'
import { MessagesProvider } from '#components/messages.tsx'
import { accentProperties } from '#newsroom/papers/accent.ts'
import { readNewspaper } from '#operations/reading/read-newspaper.ts'

export const metadata: Metadata = { robots: { index: false, follow: false } }

/** The frame of the pages for those who are not in yet: signing in, set-up; later a reset and the second factor. */
export default async function SignInLayout({ children }: { children: ReactNode }) {
  await connection()
  const { newspaper } = await readNewspaper()
  const style: CSSProperties = accentProperties(newspaper.accent)
  return (
    <html lang={newspaper.language} style={style}>
      <body className="grid min-h-dvh grid-rows-[1fr_auto] bg-ground">
        <MessagesProvider language={newspaper.language}>
          <main className="mx-auto grid w-full max-w-[26rem] content-start px-4 pt-[12vh] pb-10">{children}</main>
        </MessagesProvider>
      </body>
    </html>
  )
}
