/** The head of an article: kicker and title. */
export function ArticleHeader({ kicker, title }: { kicker: string; title: string }) {
  return (
    <header className="article-head">
      {kicker === '' ? null : <p className="kicker mb-2">{kicker}</p>}
      <h1 className="headline article-title">{title}</h1>
    </header>
  )
}

/** The lead paragraph, the dateline glued to its first words as the trade writes it. */
export function Sapo({ dateline, sapo }: { dateline: string; sapo: string }) {
  if (sapo === '') return null
  return (
    <p className="article-sapo">
      {dateline === '' ? null : (
        <>
          <span className="article-dateline">{dateline}</span>
          <span className="article-dash">-</span>{' '}
        </>
      )}
      {sapo}
    </p>
  )
}
