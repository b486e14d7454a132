'use client'

import { CircleUserRound, ExternalLink, KeyRound, LogOut } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { startTransition } from 'react'
import { newsroomPath } from '#newsroom/kit/newsroom-path.ts'
import type { Outcome } from '#newsroom/kit/refusals.ts'
import { LANGUAGES, type Language, type Role } from '#newsroom/people/roles.ts'
import { useMessages } from '../messages.tsx'
import { Menu, MenuChoice, MenuHeading, MenuItem, MenuLine, MenuLink } from '../ui/menu.tsx'

export type AccountMenuProps = {
  name: string
  role: Role
  language: Language
  changeLanguage: (language: Language) => Promise<Outcome>
  signOut: () => Promise<void>
}

/** Who is signed in; opens to language, account, the newspaper itself and the way out. */
export function AccountMenu(props: AccountMenuProps & { folded: boolean }) {
  const { account, workflow } = useMessages()
  return (
    <Menu
      side="top"
      align="start"
      trigger={
        <button
          type="button"
          title={account.menu}
          className="touchable flex min-h-11 w-full items-center gap-2.5 rounded-[3px] px-2.5 text-left hover:bg-hover"
        >
          <CircleUserRound size={18} strokeWidth={1.75} aria-hidden className="shrink-0" />
          <span className={props.folded ? 'sr-only' : 'grid min-w-0 leading-tight'}>
            <span className="truncate font-semibold">{props.name}</span>
            <span className="truncate text-[0.75rem] text-muted">{workflow.roles[props.role]}</span>
          </span>
        </button>
      }
    >
      <AccountItems {...props} />
    </Menu>
  )
}

/** The items of the account menu, for the rail and for the bar of a phone. */
export function AccountItems(props: AccountMenuProps) {
  const { account } = useMessages()
  const router = useRouter()
  const choose = (language: Language) =>
    startTransition(async () => {
      const outcome = await props.changeLanguage(language)
      if (outcome.ok) startTransition(() => router.refresh())
    })
  return (
    <>
      <MenuHeading>{account.language}</MenuHeading>
      <MenuChoice
        value={props.language}
        options={LANGUAGES.map((value) => ({ value, label: account.languages[value] }))}
        onChoose={choose}
      />
      <MenuLine />
      <MenuLink>
        <Link href={newsroomPath.account()} prefetch={false}>
          <KeyRound size={16} strokeWidth={1.75} aria-hidden />
          {account.changePassword.title}
        </Link>
      </MenuLink>
      <MenuLink>
        <a href="/">
          <ExternalLink size={16} strokeWidth={1.75} aria-hidden />
          {account.toSite}
        </a>
      </MenuLink>
      <MenuLine />
      <MenuItem onSelect={() => startTransition(() => props.signOut())}>
        <LogOut size={16} strokeWidth={1.75} aria-hidden />
        {account.signOut}
      </MenuItem>
    </>
  )
}
