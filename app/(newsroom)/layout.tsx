import './newsroom.css'
import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { connection } from 'next/server'
import type { CSSProperties, ReactNode } from 'react'
import { LiveNewsroom } from '#components/live/live-newsroom.tsx'
import { MessagesProvider } from '#components/messages.tsx'
import { SeenNotices } from '#components/notices/seen-notices.tsx'
import { Palette } from '#components/palette/palette.tsx'
import { PaletteOffers } from '#components/palette/palette-acts.tsx'
import { ProvingProvider } from '#components/people/proving-provider.tsx'
import { Hydrated } from '#components/press/hydrated.tsx'
import { PressGuard } from '#components/press/press-guard.tsx'
import { BottomBar } from '#components/shell/bottom-bar.tsx'
import { Rail } from '#components/shell/rail.tsx'
import { Announcer } from '#components/ui/announcer.tsx'
import { RAIL_COOKIE } from '#components/ui/place.ts'
import { ViewerProvider } from '#components/viewer.tsx'
import { ReceiptStrip } from '#components/workflow/receipt/receipt-strip.tsx'
import { StepReceiptsProvider } from '#components/workflow/receipt/step-receipts.tsx'
import { WatchSelection } from '#components/workflow/selected-words.tsx'
import { messagesFor } from '#messages/index.ts'
import { accentProperties } from '#newsroom/papers/accent.ts'
import { may } from '#newsroom/rights/permissions.ts'
import { readLiveNews } from '#operations/notices/watch-newsroom.ts'
import { readNewspaper } from '#operations/reading/read-newspaper.ts'
import { currentSession } from '#server/people/session.ts'
import { changeLanguageAction, signOutAction } from './actions.ts'
import { createArticleAction, readReceiptAction, undoStepAction } from './newsroom/articles/actions.ts'
import { markNoticesAction, readNewestNoticesAction } from './newsroom/notices/actions.ts'
import { placesFor } from './places.ts'

export async function generateMetadata(): Promise<Metadata> {
  await connection()
  const { newspaper } = await readNewspaper()
  return {
    title: { default: newspaper.name, template: `%s – ${newspaper.name}` },
    robots: { index: false, follow: false },
  }
}

/**
 * The frame of the newsroom. Each page asks for itself who is there and leads strangers to the sign-in page with its
 * own address; for them there is no frame.
 */
export default async function NewsroomLayout({ children }: { children: ReactNode }) {
  await connection()
  const open = await currentSession()
  const viewer = open?.viewer ?? null
  // Read before the page's own data: what is logged in between is told to the page once more rather than never.
  const news = viewer && (await readLiveNews(viewer))
  const { newspaper } = await readNewspaper()
  const language = open?.holder.language ?? newspaper.language
  const { desk } = messagesFor(language)
  const style: CSSProperties = accentProperties(newspaper.accent)
  const account = viewer && {
    name: viewer.name,
    role: viewer.role,
    language,
    changeLanguage: changeLanguageAction,
    signOut: signOutAction,
  }
  const places = viewer ? placesFor(viewer) : []
  const folded = (await cookies()).get(RAIL_COOKIE)?.value === 'folded'
  return (
    <html lang={language} style={style} data-hydrated="no">
      <body>
        <MessagesProvider language={language}>
          {account && news ? (
            <Announcer>
              <ViewerProvider id={viewer.id}>
                <ProvingProvider viewerId={viewer.id}>
                  <StepReceiptsProvider>
                    <PaletteOffers>
                      <LiveNewsroom viewerId={viewer.id} initial={news}>
                        <PressGuard />
                        <WatchSelection />
                        <Palette
                          places={places}
                          mayWrite={may(viewer, 'article.create')}
                          newArticle={createArticleAction}
                        />
                        <SeenNotices mark={markNoticesAction} />
                        <a
                          href="#content"
                          className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:bg-paper focus:p-3"
                        >
                          {desk.skipToContent}
                        </a>
                        <div className="flex min-h-dvh flex-col md:flex-row">
                          <Rail
                            newspaper={newspaper.name}
                            places={places}
                            folded={folded}
                            account={account}
                            bell={{ readNewest: readNewestNoticesAction }}
                          />
                          <div id="content" tabIndex={-1} className="min-w-0 flex-1 outline-none">
                            {children}
                            <ReceiptStrip undo={undoStepAction} read={readReceiptAction} />
                          </div>
                          <BottomBar places={places} account={account} />
                        </div>
                      </LiveNewsroom>
                    </PaletteOffers>
                  </StepReceiptsProvider>
                </ProvingProvider>
              </ViewerProvider>
            </Announcer>
          ) : (
            children
          )}
        </MessagesProvider>
        <Hydrated />
      </body>
    </html>
  )
}
