import { publicPath } from '#newsroom/papers/newspaper.ts'
import type { Edition } from './edition.ts'

/** The foot of every page: what the press law wants said, and the ways on. */
export function SiteFoot({ edition }: { edition: Edition }) {
  const { newspaper, words, sections } = edition
  const licensed = newspaper.licenceNumber !== '' || newspaper.licenceIssuer !== ''
  return (
    <footer className="page-width mt-16 pb-12 print:mt-8 print:pb-0">
      <div className="border-t-[3px] border-ink" />
      <div className="mt-px grid gap-x-10 gap-y-8 border-t border-rule pt-7 md:grid-cols-12">
        <div className="md:col-span-5">
          <p className="headline text-[1.5rem] text-accent">{newspaper.name}</p>
          {newspaper.slogan === '' ? null : <p className="mt-1 max-w-[40ch] text-base">{newspaper.slogan}</p>}
          <div className="furniture mt-4 space-y-1 text-muted">
            {newspaper.governingBody === '' ? null : <p>{words.governingBody(newspaper.governingBody)}</p>}
            {licensed ? (
              <p>{words.licence(newspaper.licenceNumber, newspaper.licenceDate, newspaper.licenceIssuer)}</p>
            ) : null}
          </div>
        </div>
        <div className="furniture space-y-1 text-muted md:col-span-4">
          {newspaper.headName === '' ? null : (
            <p className="text-ink">
              {newspaper.headTitle === '' ? null : <>{newspaper.headTitle}: </>}
              <strong className="font-semibold">{newspaper.headName}</strong>
            </p>
          )}
          <Fact name={words.address} value={newspaper.address} />
          <Fact name={words.phone} value={newspaper.phone} />
          <Fact name={words.email} value={newspaper.email} />
          <p className="pt-3">{words.rights(newspaper.name)}</p>
        </div>
        <nav aria-label={words.furtherPages} className="no-print furniture md:col-span-3">
          <ul className="grid grid-cols-2 gap-x-6">
            {sections
              .flatMap((section) => [section, ...section.under])
              .map((section) => (
                <FootLink key={section.slug} path={publicPath.section(section.slug)} text={section.name} />
              ))}
            <FootLink path={publicPath.mostRead()} text={words.reader.mostRead} />
            <FootLink path={publicPath.saved()} text={words.reader.savedTitle} needs="save" />
            <FootLink path={publicPath.archive()} text={words.archive.title} />
            <FootLink path={publicPath.corrections()} text={words.corrections} />
            <FootLink path={publicPath.search()} text={words.search} />
            <FootLink path={publicPath.feed()} text={words.feed} />
          </ul>
        </nav>
      </div>
    </footer>
  )
}

function Fact({ name, value }: { name: string; value: string }) {
  return value === '' ? null : (
    <p>
      {name}: {value}
    </p>
  )
}

/** @param props.needs what the reader's browser has to be able to do for it */
function FootLink({ path, text, needs }: { path: string; text: string; needs?: 'save' }) {
  return (
    <li data-needs={needs}>
      <a href={path} className="flex min-h-8 items-center hover:text-accent pointer-coarse:min-h-11">
        {text}
      </a>
    </li>
  )
}
