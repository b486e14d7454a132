const CHANNEL = 'toa-soan-desk'
/** Time that an open page has to say that it is there. */
const ANSWER_MS = 400

type Call = { ask: true } | { here: string }

/**
 * Lets other pages of this browser know that the page of this name is open, so that its unsent text is not taken for one
 * that was left behind.
 * @returns what ends it
 */
export function sayHere(pageId: string): () => void {
  const channel = new BroadcastChannel(CHANNEL)
  channel.onmessage = ({ data }: MessageEvent<Call>) => {
    if ('ask' in data) channel.postMessage({ here: pageId } satisfies Call)
  }
  return () => channel.close()
}

/** The names of the desk's pages that are open in this browser now, as far as they answer. */
export function openPages(): Promise<Set<string>> {
  return new Promise((resolve) => {
    const found = new Set<string>()
    const channel = new BroadcastChannel(CHANNEL)
    channel.onmessage = ({ data }: MessageEvent<Call>) => {
      if ('here' in data) found.add(data.here)
    }
    channel.postMessage({ ask: true } satisfies Call)
    setTimeout(() => {
      channel.close()
      resolve(found)
    }, ANSWER_MS)
  })
}
