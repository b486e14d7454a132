/** The small page within a video's frame before somebody wants to see it: a ground, a play sign, a sentence. */
export function videoPoster(props: { frame: string; play: string; note: string; language: string }): string {
  const { frame, play, note, language } = props
  return `<!doctype html><html lang="${escaped(language)}"><meta charset="utf-8"><title>${escaped(play)}</title><style>${STYLE}</style><body><a href="${escaped(frame)}"><svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="11"/><path d="M9.5 7.2v9.6l7.8-4.8z"/></svg><b>${escaped(play)}</b><span>${escaped(note)}</span></a></body></html>`
}

const STYLE = `html,body{height:100%;margin:0}
a{box-sizing:border-box;display:flex;flex-direction:column;gap:.5rem;align-items:center;justify-content:center;height:100%;padding:1rem;color:#fff;background:linear-gradient(160deg,#33393f,#16191c);font:400 .8125rem/1.5 system-ui,sans-serif;text-align:center;text-decoration:none}
b{font-size:1rem;font-weight:600}
span{color:#d5d9dd}
svg{width:4rem;fill:none;stroke:#fff;stroke-width:1}
path{fill:#fff}
a:hover svg,a:focus-visible svg{fill:rgb(255 255 255/18%)}
a:focus-visible{outline:3px solid #fff;outline-offset:-6px}`

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
