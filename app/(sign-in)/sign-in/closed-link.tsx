/** Said of a link that opens nothing: what may have become of it, and the way on. */
export function ClosedLink(props: { title: string; text: string; href: string; label: string }) {
  return (
    <>
      <h1 className="headline text-3xl">{props.title}</h1>
      <p className="mt-3">{props.text}</p>
      <p className="mt-4">
        <a href={props.href} className="touchable inline-flex items-center underline underline-offset-2">
          {props.label}
        </a>
      </p>
    </>
  )
}
