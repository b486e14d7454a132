import type { ReactNode } from 'react'

/** The heading over a part of a page: a hairline with a thick beginning, the one ornament the pages have. */
export function BlockHeading({ children }: { children: ReactNode }) {
  return (
    <div className="border-t border-ink">
      <div className="h-1 w-14 bg-accent" />
      <h2 className="headline pt-2.5 pb-4 text-[1.375rem]">{children}</h2>
    </div>
  )
}

/** The heading of a list page, with a line of what the list is. */
export function PageHeading(props: { children: ReactNode; over?: string; under?: ReactNode }) {
  const { children, over, under } = props
  return (
    <div className="pt-8 pb-5 md:pt-10 md:pb-6">
      {over === undefined ? null : <p className="kicker mb-1">{over}</p>}
      <h1 className="headline text-[2rem] sm:text-[2.5rem]">{children}</h1>
      {under === undefined ? null : <p className="mt-2 max-w-[65ch] text-base text-muted">{under}</p>}
    </div>
  )
}
