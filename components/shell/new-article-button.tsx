'use client'

import { Plus } from 'lucide-react'
import { useMessages } from '../messages.tsx'
import { Button } from '../ui/button.tsx'
import type { FormAction } from '../ui/form-state.ts'
import { Notice, NoticePlace } from '../ui/notice.tsx'
import { useForm } from '../ui/use-form.ts'

/** Begins an article and opens it on the desk. */
export function NewArticleButton({ action }: { action: FormAction }) {
  const { desk } = useMessages()
  const form = useForm(action)
  const wrong = form.general([])
  return (
    <form {...form.formProps}>
      <Button type="submit" look="main" pending={form.pending}>
        <Plus size={16} aria-hidden />
        {desk.newArticle}
      </Button>
      <NoticePlace>{wrong && <Notice kind="wrong">{wrong}</Notice>}</NoticePlace>
    </form>
  )
}
