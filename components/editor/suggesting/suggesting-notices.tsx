'use client'

import { useMessages } from '../../messages.tsx'
import { Button } from '../../ui/button.tsx'
import type { Suggesting } from './use-suggesting.ts'

/** What has to be asked or told about suggesting, above the text: once for somebody else's article, and what was not done. */
export function SuggestingNotices({ suggesting }: { suggesting: Suggesting }) {
  const words = useMessages().suggesting
  const { refused } = suggesting
  return (
    <>
      {suggesting.asks && (
        <section className="desk-ask" aria-label={words.mode.label}>
          <p>
            {words.ask.question(suggesting.author.name)} <span className="text-[var(--muted)]">{words.ask.later}</span>
          </p>
          <div className="flex flex-wrap gap-2">
            <Button small onClick={() => suggesting.choose('direct')}>
              {words.mode.direct}
            </Button>
            <Button small onClick={() => suggesting.choose('suggest')}>
              {words.mode.suggest}
            </Button>
          </div>
        </section>
      )}
      <div role="status" aria-live="polite" className="empty:hidden">
        {refused !== null && (
          <div className="desk-ask desk-ask-refused">
            <p>{words.refused[refused]}</p>
            <div className="flex flex-wrap gap-2">
              {refused !== 'gone' && (
                <Button small onClick={() => suggesting.choose('direct')}>
                  {words.refusedSwitch}
                </Button>
              )}
              <Button small look="quiet" onClick={suggesting.forgetRefused}>
                {words.close}
              </Button>
            </div>
          </div>
        )}
      </div>
    </>
  )
}
