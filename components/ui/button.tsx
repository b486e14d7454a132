import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'

export type ButtonLook = 'main' | 'plain' | 'quiet' | 'wrong'

const LOOKS: Record<ButtonLook, string> = {
  main: 'border-ink bg-ink text-paper hover:bg-ink/85 disabled:bg-ink/55',
  plain: 'border-field/60 bg-paper text-ink hover:bg-hover',
  quiet: 'border-transparent text-ink hover:bg-hover',
  wrong: 'border-wrong text-wrong hover:bg-wrong/10',
}

/** The classes of a button, for links that look like one. One main button a screen: the next step. */
export function buttonClass(look: ButtonLook = 'plain', small = false): string {
  const size = small ? 'min-h-7.5 px-2.5 text-[0.8125rem]' : 'min-h-9 px-3.5'
  return `touchable inline-flex items-center justify-center gap-1.5 rounded-[3px] border font-semibold whitespace-nowrap disabled:opacity-60 ${size} ${LOOKS[look]}`
}

/**
 * A button. `pending` says that what it began is under way, `deaf` that it has not been in view long enough to be meant
 * by a press.
 */
export function Button(
  props: {
    look?: ButtonLook
    small?: boolean
    pending?: boolean
    deaf?: boolean
    children: ReactNode
    ref?: Ref<HTMLButtonElement>
  } & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'>,
) {
  const { look = 'plain', small = false, pending = false, deaf = false, type = 'button', children, ...rest } = props
  return (
    <button
      {...rest}
      type={type}
      aria-disabled={pending || deaf || undefined}
      aria-busy={pending || undefined}
      className={`${buttonClass(look, small)} ${deaf ? 'opacity-60' : ''}`}
      onClick={pending || deaf ? (event) => event.preventDefault() : rest.onClick}
    >
      {pending && <Turning />}
      {children}
    </button>
  )
}

/** Shown beside what is under way. */
export function Turning() {
  return (
    <span
      aria-hidden="true"
      className="turning size-3.5 shrink-0 rounded-full border-2 border-current border-r-transparent opacity-70"
    />
  )
}
