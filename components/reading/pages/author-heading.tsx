import { publicPicturePath } from '#newsroom/media/media.ts'
import { publicPath } from '#newsroom/papers/newspaper.ts'
import type { AuthorHead } from '#newsroom/reading/published.ts'
import type { Edition } from '../frame/edition.ts'
import { PageHeading } from '../lists/block-heading.tsx'
import { Picture } from '../lists/picture.tsx'

/** The head of an author's page: portrait, name, words, and the other names that the author wants named with this one. */
export function AuthorHeading({ author, edition }: { author: AuthorHead; edition: Edition }) {
  const { words } = edition
  const { portrait, others } = author
  return (
    <div className="flex items-start gap-5 sm:gap-8">
      {portrait ? (
        <figure className="w-24 shrink-0 pt-8 pb-5 sm:w-36 md:pt-10 md:pb-6">
          <Picture
            facts={portrait}
            src={(size) => publicPicturePath(portrait.fileKey, size)}
            alt={words.portraitOf(author.name)}
            sizes="(min-width: 40rem) 144px, 96px"
            first
            className="aspect-square w-full object-cover"
          />
          {words.photo(portrait.credit) === '' ? null : (
            <figcaption className="furniture mt-1 text-muted">{words.photo(portrait.credit)}</figcaption>
          )}
        </figure>
      ) : null}
      <div className="min-w-0 flex-1">
        <PageHeading over={words.author} {...(author.bio === '' ? {} : { under: author.bio })}>
          {author.name}
        </PageHeading>
        {others.length > 0 ? (
          <p className="furniture -mt-2 pb-5 text-muted">
            {words.alsoSigns}{' '}
            {others.map((other, at) => (
              <span key={other.slug}>
                {at > 0 ? ', ' : ''}
                <a
                  href={publicPath.author(other.slug)}
                  className="inline-flex min-h-9 items-center font-semibold text-ink hover:text-accent pointer-coarse:min-h-11"
                >
                  {other.name}
                </a>
              </span>
            ))}
          </p>
        ) : null}
      </div>
    </div>
  )
}
