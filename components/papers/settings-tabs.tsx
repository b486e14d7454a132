import Link from 'next/link'
import type { Messages } from '#messages/index.ts'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'

const TABS = [
  { name: 'newspaper', path: newsroomPath.settings() },
  { name: 'sections', path: newsroomPath.sections() },
  { name: 'topics', path: newsroomPath.topics() },
  { name: 'reasons', path: newsroomPath.returnReasons() },
  { name: 'doors', path: newsroomPath.doors() },
  { name: 'keys', path: newsroomPath.keys() },
  { name: 'machines', path: newsroomPath.machines() },
] as const

/** The pages of the settings. */
export function SettingsTabs(props: { current: (typeof TABS)[number]['name']; messages: Messages }) {
  const { settings, machines, protection, programKeys } = props.messages
  const named = { machines: machines.tab, doors: protection.rules.tab, keys: programKeys.tab, ...settings.tabs }
  return (
    <nav aria-label={settings.title} className="mb-6 border-b border-rule">
      <ul className="-mb-px flex flex-wrap gap-x-5">
        {TABS.map((tab) => (
          <li key={tab.name}>
            <Link
              href={tab.path}
              prefetch={false}
              aria-current={tab.name === props.current ? 'page' : undefined}
              className="touchable flex min-h-10 items-center border-b-2 border-transparent text-muted hover:text-ink aria-[current]:border-ink aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {named[tab.name]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
