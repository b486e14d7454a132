import { publicPath } from '#newsroom/papers/newspaper.ts'
import type { Edition } from '../frame/edition.ts'
import { PageHeading } from '../lists/block-heading.tsx'

/**
 * The articles that a reader saved in this browser. What they are only the browser knows: `reader/shelf.ts` fills the list,
 * also when the page is read without a line.
 * @param offered false where the newspaper has turned saving off
 */
export function SavedArticles({ edition, offered }: { edition: Edition; offered: boolean }) {
  const words = edition.words.reader
  return (
    <div className="max-w-[50rem]">
      <PageHeading under={words.savedLead}>{words.savedTitle}</PageHeading>
      <div data-shelf="" data-removed={words.unsaved} data-gone={words.savedGone} className="border-t border-rule">
        <p data-lacks="save" className="py-8">
          {offered ? words.savedUnable : words.savedOff}
        </p>
        <p data-part="offline" hidden className="py-6">
          {words.savedOffline}
        </p>
        <p data-part="empty" hidden className="py-8 text-muted">
          {words.savedNone}
        </p>
        <ul className="divide-y divide-rule" />
        <p role="status" className="py-3 font-sans text-sm text-muted" />
        <template>
          <li className="flex flex-wrap items-center justify-between gap-x-6 py-4">
            <div className="min-w-0 flex-1 basis-72">
              <p data-part="section" className="kicker" />
              <a href={publicPath.saved()} className="headline underline-on-hover text-[1.25rem]">
                {words.savedTitle}
              </a>
            </div>
            <button type="button" className="min-h-11 cursor-pointer font-sans text-sm text-muted hover:text-accent">
              {words.unsaveThis} <span data-part="title" className="sr-only" />
            </button>
          </li>
        </template>
      </div>
    </div>
  )
}
