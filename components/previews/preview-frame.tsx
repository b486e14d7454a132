'use client'

import { Monitor, Smartphone } from 'lucide-react'
import { useId, useState } from 'react'
import { useMessages } from '../messages.tsx'
import { Button, Turning } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import type { Previews } from './use-preview.ts'

type Screen = 'phone' | 'desk'

const WIDTH: Record<Screen, string> = { phone: 'w-[360px]', desk: 'w-full' }

/** The preview itself, as wide as a phone or as the dialog. Nothing in it runs; its links open in windows of their own. */
export function PreviewFrame({ previews }: { previews: Previews }) {
  const words = useMessages().preview
  const [screen, setScreen] = useState<Screen>('phone')
  const { path, busy, problem } = previews
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <ScreenChoice screen={screen} onChange={setScreen} />
      <div role="status" className="empty:hidden">
        {problem !== null && (
          <Notice kind="wrong">
            <p className="mb-2">{problem}</p>
            <Button small onClick={() => previews.look()}>
              {words.again}
            </Button>
          </Notice>
        )}
        {busy && path === null && (
          <p className="flex items-center gap-2 text-muted">
            <Turning />
            {words.making}
          </p>
        )}
      </div>
      {path !== null && (
        <iframe
          // Looked at again, it is made anew.
          key={path}
          src={path}
          title={words.frame}
          // It stays of this site, so that its typefaces load, and leads nobody away. Its own policy lets no script run;
          // a video's player in it may.
          sandbox="allow-same-origin allow-scripts allow-presentation allow-popups allow-popups-to-escape-sandbox"
          className={`mx-auto h-[70dvh] max-w-full border border-rule bg-paper lg:h-auto lg:min-h-0 lg:flex-1 ${WIDTH[screen]}`}
        />
      )}
    </div>
  )
}

function ScreenChoice(props: { screen: Screen; onChange: (screen: Screen) => void }) {
  const words = useMessages().preview
  const name = useId()
  return (
    <fieldset className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <legend className="sr-only">{words.asOn}</legend>
      {(['phone', 'desk'] as const).map((screen) => (
        <label key={screen} className="touchable inline-flex min-h-9 items-center gap-1.5">
          <input
            type="radio"
            name={name}
            checked={props.screen === screen}
            onChange={() => props.onChange(screen)}
            className="size-4"
          />
          {screen === 'phone' ? <Smartphone size={16} aria-hidden /> : <Monitor size={16} aria-hidden />}
          {words[screen]}
        </label>
      ))}
    </fieldset>
  )
}
