import type { Metadata } from 'next'
import Link from 'next/link'
import { ShortcutList } from '#components/keyboard/shortcut-help.tsx'
import { SHORTCUT_PLACES } from '#components/keyboard/shortcuts.ts'
import { Guide } from '#components/shell/guide.tsx'
import { Page, PageHeader } from '#components/shell/page-header.tsx'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import { ROLES } from '#newsroom/people/roles.ts'
import { signedIn } from '../../signed-in.ts'

type Props = { searchParams: Promise<{ role?: string | string[] }> }

const PATH = newsroomPath.help()

export async function generateMetadata(): Promise<Metadata> {
  const { messages } = await signedIn(PATH)
  return { title: messages.help.title }
}

/** The guide: the viewer's own role first, the others one click away. */
export default async function HelpPage({ searchParams }: Props) {
  const { viewer, messages } = await signedIn(PATH)
  const asked = (await searchParams).role
  const role = ROLES.find((each) => each === asked) ?? viewer.role
  const { help, workflow } = messages
  return (
    <Page narrow>
      <PageHeader title={help.title} lead={help.forRole(workflow.roles[role])} />
      <Guide
        parts={help.parts[role]}
        keys={SHORTCUT_PLACES.map((place) => <ShortcutList key={place} place={place} />)}
      />
      <nav aria-label={help.otherRole} className="border-t border-rule py-6">
        <p className="mb-2 text-muted">{help.otherRole}</p>
        <ul className="flex flex-wrap gap-x-4">
          {ROLES.filter((each) => each !== role).map((each) => (
            <li key={each}>
              <Link
                href={`${PATH}?role=${each}`}
                prefetch={false}
                className="touchable flex min-h-8 items-center underline underline-offset-2"
              >
                {workflow.roles[each]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </Page>
  )
}
