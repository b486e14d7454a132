import type { ArticleState } from '#newsroom/articles/article.ts'
import type { Role } from '#newsroom/people/roles.ts'
import type { Step } from '#newsroom/workflow/workflow.ts'

/** Everything the log can name: the steps of the workflow, and the other acts. */
export type LogName =
  | Step
  | 'undone'
  | 'created'
  | 'kept'
  | 'reminded'
  | 'deadline_set'
  | 'deadline_cleared'
  | 'preview_created'
  | 'preview_revoked'
  | 'saved'
  | 'restored'
  | 'picture_added'
  | 'file_added'
  | 'picture_described'
  | 'section_added'
  | 'section_changed'
  | 'section_moved'
  | 'section_placed'
  | 'section_merged'
  | 'topic_added'
  | 'topic_changed'
  | 'topic_closed'
  | 'topic_reopened'
  | 'topic_merged'
  | 'pen_name_changed'
  | 'pen_name_merged'
  | 'settings_changed'
  | 'newsroom_set_up'
  | 'signed_in'
  | 'password_changed'
  | 'password_reset'
  | 'password_guessed'
  | 'sign_in_unlocked'
  | 'person_added'
  | 'person_invited'
  | 'invitation_sent_again'
  | 'invitation_withdrawn'
  | 'invitation_accepted'
  | 'session_ended'
  | 'sessions_ended'
  | 'email_change_asked'
  | 'email_changed'
  | 'reset_asked'
  | 'reset_link_made'
  | 'password_reset_by_link'
  | 'person_changed'
  | 'person_blocked'
  | 'person_unblocked'
  | 'mail_failed'
  | 'published_late'
  | 'publish_failed'
  | 'deadline_passed'
  | 'shift_note'
  | 'subject_proposed'
  | 'subject_edited'
  | 'subject_approved'
  | 'subject_declined'
  | 'subject_assigned'
  | 'subject_moved'
  | 'subject_dropped'
  | 'subject_restored'
  | 'subject_written'
  | 'front_arranged'
  | 'front_undone'
  | 'front_restored'
  | 'front_schedule_made'
  | 'front_schedule_changed'
  | 'front_schedule_cancelled'
  | 'front_scheduled'
  | 'strip_set'
  | 'strip_ended'

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
  unchecked: 'Chờ hậu kiểm',
  roles: {
    contributor: 'Cộng tác viên',
    reporter: 'Phóng viên',
    editor: 'Biên tập viên',
    desk_head: 'Thư ký chuyên mục',
    managing_editor: 'Thư ký tòa soạn',
    editor_in_chief: 'Tổng biên tập',
    admin: 'Quản trị',
  } satisfies Record<Role, string> as Record<Role, string>,
  steps: {
    submit: 'Gửi biên tập',
    discard: 'Xóa',
    withdraw: 'Rút lại',
    claim: 'Nhận bài',
    assign: 'Giao bài',
    return: 'Trả lại phóng viên',
    release: 'Nhả bài',
    take_over: 'Nhận thay',
    forward: 'Gửi duyệt',
    approve: 'Duyệt',
    send_back: 'Trả lại biên tập',
    recall: 'Rút lại',
    publish: 'Xuất bản',
    schedule: 'Hẹn giờ',
    unschedule: 'Hủy hẹn giờ',
    publish_due: 'Xuất bản theo giờ hẹn',
    self_publish: 'Tự xuất bản',
    publish_small: 'Đăng sửa nhỏ',
    drop_revision: 'Bỏ bản sửa',
    check: 'Đã hậu kiểm',
    revise: 'Sửa bài',
    correct: 'Cải chính',
    take_down: 'Gỡ bài',
    reinstate: 'Khôi phục',
    restore: 'Khôi phục',
  } satisfies Record<Step, string> as Record<Step, string>,
  /** Several steps in one go, by their names joined with +. */
  shortPaths: {
    'claim+forward+approve': 'Nhận bài và duyệt luôn',
    'forward+approve': 'Gửi duyệt và duyệt luôn',
    'approve+publish': 'Duyệt và xuất bản',
    'approve+schedule': 'Duyệt và hẹn giờ',
    'forward+approve+publish': 'Gửi duyệt, duyệt và xuất bản',
    'claim+forward+approve+publish': 'Nhận bài, duyệt và xuất bản',
  } as Record<string, string>,
  /** What the log says somebody did. A name that is not here is shown as it is. */
  log: {
    created: 'đã bắt đầu bài',
    submit: 'đã gửi biên tập',
    discard: 'đã xóa bài',
    withdraw: 'đã rút bài về',
    claim: 'đã nhận bài',
    assign: 'đã giao bài cho',
    return: 'đã trả lại phóng viên',
    release: 'đã nhả bài',
    take_over: 'đã nhận thay',
    forward: 'đã gửi duyệt',
    approve: 'đã duyệt',
    send_back: 'đã trả lại biên tập',
    recall: 'đã rút lại để biên tập tiếp',
    publish: 'đã xuất bản',
    schedule: 'đã hẹn giờ xuất bản',
    unschedule: 'đã hủy hẹn giờ',
    publish_due: 'đã xuất bản theo giờ hẹn',
    self_publish: 'đã tự xuất bản',
    publish_small: 'đã đăng một sửa nhỏ, chờ hậu kiểm',
    drop_revision: 'đã bỏ bản sửa, bài giữ nguyên như bạn đọc đang xem',
    check: 'đã hậu kiểm',
    revise: 'đã mở bài để sửa',
    correct: 'đã bắt đầu bài cải chính',
    take_down: 'đã gỡ bài',
    reinstate: 'đã khôi phục bài bị gỡ',
    restore: 'đã khôi phục bài bị xóa',
    reminded: 'đã nhắc',
    undone: 'đã hoàn tác bước vừa làm',
    deadline_set: 'đã đặt hạn',
    deadline_cleared: 'đã bỏ hạn',
    kept: 'có một bản chưa đưa được vào bài, đã giữ lại',
    preview_created: 'đã tạo bản xem trước',
    preview_revoked: 'đã thu hồi bản xem trước',
    saved: 'đã lưu thành bản riêng',
    restored: 'đã khôi phục một bản cũ',
    picture_added: 'đã thêm ảnh',
    file_added: 'đã thêm tệp',
    picture_described: 'đã sửa mô tả ảnh',
    section_added: 'đã thêm chuyên mục',
    section_changed: 'đã sửa chuyên mục',
    section_moved: 'đã đổi thứ tự chuyên mục',
    section_placed: 'đã chuyển chuyên mục sang chỗ khác',
    section_merged: 'đã gộp chuyên mục',
    topic_added: 'đã thêm chủ đề',
    topic_changed: 'đã sửa chủ đề',
    topic_closed: 'đã khép lại',
    topic_reopened: 'đã mở lại',
    topic_merged: 'đã gộp chủ đề',
    pen_name_changed: 'đã sửa trang bút danh',
    pen_name_merged: 'đã gộp bút danh',
    settings_changed: 'đã sửa cài đặt của báo',
    newsroom_set_up: 'đã lập tòa soạn',
    signed_in: 'đã đăng nhập',
    password_changed: 'đã đổi mật khẩu của mình',
    password_reset: 'đã đặt lại mật khẩu cho',
    password_guessed: 'nhận thấy có người lạ dò mật khẩu của',
    sign_in_unlocked: 'đã bỏ giới hạn nhập sai mật khẩu cho',
    person_added: 'đã thêm người',
    person_invited: 'đã mời',
    invitation_sent_again: 'đã mời lại',
    invitation_withdrawn: 'đã thu hồi lời mời',
    invitation_accepted: 'đã nhận lời mời vào tòa soạn',
    session_ended: 'đã cho một máy của mình đăng xuất',
    sessions_ended: 'đã cho mọi máy khác của mình đăng xuất',
    email_change_asked: 'đã xin đổi địa chỉ đăng nhập của',
    email_changed: 'đã đổi địa chỉ đăng nhập của',
    reset_asked: 'gửi liên kết đặt mật khẩu mới cho',
    reset_link_made: 'đã tạo liên kết đặt mật khẩu mới cho',
    password_reset_by_link: 'đã đặt mật khẩu mới bằng liên kết',
    person_changed: 'đã sửa thông tin của',
    person_blocked: 'đã khóa tài khoản của',
    person_unblocked: 'đã mở lại tài khoản của',
    mail_failed: 'không gửi được thư báo cho',
    published_late: 'đã xuất bản muộn giờ hẹn',
    publish_failed: 'chưa xuất bản được theo giờ hẹn',
    deadline_passed: 'bài đã quá hạn mà chưa gửi duyệt',
    shift_note: 'đã ghi bàn giao ca trực',
    subject_proposed: 'đã đề xuất đề tài',
    subject_edited: 'đã sửa đề tài',
    subject_approved: 'đã duyệt đề tài',
    subject_declined: 'không duyệt đề tài',
    subject_assigned: 'đã giao đề tài',
    subject_moved: 'đã chuyển ngày đề tài',
    subject_dropped: 'đã bỏ đề tài',
    subject_restored: 'đã khôi phục đề tài',
    subject_written: 'đã bắt đầu viết bài từ đề tài',
    front_arranged: 'đã xếp lại trang nhất',
    front_undone: 'đã hoàn tác trang nhất',
    front_restored: 'đã lấy lại một bản cũ của trang nhất',
    front_schedule_made: 'đã hẹn giờ đổi trang nhất',
    front_schedule_changed: 'đã sửa lịch đổi trang nhất',
    front_schedule_cancelled: 'đã hủy lịch đổi trang nhất',
    front_scheduled: 'đã đổi theo lịch trang nhất',
    strip_set: 'đã đặt tin nóng',
    strip_ended: 'đã tắt tin nóng',
  } satisfies Record<LogName, string> as Record<string, string>,
  /** Who acted where no person did. */
  clock: 'Đồng hồ',
}
