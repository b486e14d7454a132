import type { ArticleState } from '#newsroom/article.ts'
import type { Role } from '#newsroom/roles.ts'

/** The vocabulary of the trade: states, steps and roles as the newsroom says them. */
export const workflow = {
  states: {
    draft: 'Bài lưu tạm',
    submitted: 'Bài chờ biên tập',
    editing: 'Bài đang biên tập',
    returned: 'Bài bị trả lại',
    awaiting_approval: 'Bài chờ duyệt',
    approved: 'Bài chờ xuất bản',
    scheduled: 'Bài hẹn giờ xuất bản',
    published: 'Bài đã xuất bản',
    taken_down: 'Bài bị gỡ',
    discarded: 'Bài bị xóa',
  } satisfies Record<ArticleState, string> as Record<ArticleState, string>,
  roles: {
    contributor: 'Cộng tác viên',
    reporter: 'Phóng viên',
    editor: 'Biên tập viên',
    desk_head: 'Thư ký chuyên mục',
    managing_editor: 'Thư ký tòa soạn',
    editor_in_chief: 'Tổng biên tập',
    admin: 'Quản trị',
  } satisfies Record<Role, string> as Record<Role, string>,
}
