/** Structured data for search engines. It is data, not a program; no text in it can end its element. */
export function JsonLd({ data }: { data: object }) {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  // biome-ignore lint/security/noDangerouslySetInnerHtml: text content would be escaped as HTML, which JSON is not read as
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}
