import type { Counted, FieldProblem, FileProblem, PictureProblem } from '#newsroom/kit/refusals.ts'

/** What a refusal says to the person who met it: what happened, and what to do. */
export const refusals = {
  signed_out: 'Phiên làm việc đã hết. Hãy đăng nhập lại; nội dung đang soạn vẫn còn trên màn hình.',
  not_allowed: 'Anh/chị không có quyền làm việc này.',
  not_found: 'Không tìm thấy, hoặc anh/chị không có quyền xem.',
  wrong_state: (state: string): string =>
    `Bài đang ở trạng thái “${state}”, không làm được bước này. Hãy tải lại trang.`,
  built_on: 'Không hoàn tác được nữa: sau bước đó bài đã có người sửa hoặc đã đi bước khác.',
  conflict: 'Bài vừa được người khác thay đổi. Hãy tải lại trang để xem bản mới nhất rồi làm lại.',
  locked: (state: string): string =>
    `Bài đã chuyển sang “${state}” nên không sửa được nữa. Chữ vừa gõ được giữ trong lịch sử của bài; hãy tải lại trang.`,
  changed:
    'Mục này vừa được thay đổi ở nơi khác. Hãy mở lại ở một cửa sổ khác để xem bản mới rồi làm lại; chữ đã gõ vẫn còn ở đây.',
  held: (name: string): string => (name ? `Bài đang do ${name} giữ.` : 'Bài đang do người khác giữ.'),
  four_eyes: {
    author: 'Người viết không tự duyệt bài của mình. Hãy nhờ một người khác duyệt.',
    writer: 'Lần sửa này chỉ có anh/chị sửa, nên người khác phải duyệt. Bài vẫn ở nguyên chỗ cũ.',
  },
  not_small:
    'Lần sửa này không còn là sửa nhỏ (nhiều chữ hơn mức cho phép, hoặc đổi tít, ảnh, liên kết, chuyên mục). Hãy gửi duyệt như thường.',
  reminded: (minutes: number): string => `Vừa nhắc rồi; ${minutes} phút nữa mới nhắc lại được.`,
  nobody: 'Hiện chưa ai trong tòa soạn làm được việc này.',
  live: 'Bài đang được đăng nên không xóa được; hãy gỡ bài trước.',
  fields: (list: string): string => `Còn phải xem lại: ${list}.`,
  open_suggestions: (count: number): string =>
    `Bài còn ${count} đề xuất chưa quyết định. Hãy nhận hoặc bỏ từng đề xuất rồi làm lại.`,
  line: {
    syntax: (file: string, line: number): string =>
      `Dòng ${line} của ${file} không đúng cách viết của tệp này; chưa lưu.`,
    no_agent: (file: string, line: number): string =>
      `Dòng ${line} của ${file} chưa nói cho máy nào: trước nó phải có dòng “User-agent: …”.`,
    staff: (file: string, line: number): string =>
      `Dòng ${line} của ${file} mở cho máy những trang tòa soạn giữ kín (khu làm việc, tìm kiếm); chưa lưu.`,
  },
  reason_missing: 'Hãy ghi lý do.',
  words_gone: 'Chữ được góp ý vừa được sửa, không còn trong bài. Hãy chọn lại chữ; điều bạn viết vẫn còn đây.',
  too_many: {
    threads: (most: number): string =>
      `Bài đã có ${most} chỗ góp ý, không thêm được nữa. Hãy viết tiếp vào một góp ý đang có; điều bạn viết vẫn còn đây.`,
    comments: (most: number): string =>
      `Bài đã có ${most} lời góp ý, không thêm được nữa. Hãy xóa bớt lời cũ của mình; điều bạn viết vẫn còn đây.`,
  } satisfies Record<Counted, (most: number) => string>,
  assignee:
    'Người này không biên tập được bài: tài khoản đã khóa, hoặc không phụ trách chuyên mục. Hãy chọn người khác.',
  time_past: 'Giờ hẹn phải ở phía trước.',
  day_past: 'Ngày đó đã qua; hãy chọn hôm nay hoặc một ngày sau.',
  subject_state: (state: string): string => `Đề tài đang ở trạng thái “${state}”, không làm được việc này nữa.`,
  subject_written: 'Đã có bài viết từ đề tài này; hãy làm tiếp ở bài.',
  unplaceable: (numbers: string): string =>
    `Bài số ${numbers} chưa đến với bạn đọc (chưa đăng, còn hẹn giờ hoặc đã gỡ) nên không đặt lên trang được.`,
  malformed: 'Yêu cầu không đọc được. Hãy tải lại trang rồi thử lại.',
  too_large: (megabytes: string): string => `Tệp quá lớn: tối đa ${megabytes} MB.`,
  document: 'Nội dung bài có phần không được phép, nên chưa lưu. Hãy bỏ phần vừa dán rồi thử lại.',
  wrong_password: 'Địa chỉ e-mail hoặc mật khẩu không đúng.',
  busy: 'Máy chủ đang bận nên chưa làm được việc này. Điều đã gõ vẫn còn đây; hãy thử lại sau ít phút.',
  too_many_attempts: (seconds: number): string =>
    `Nhập sai quá nhiều lần. Hãy thử lại sau ${seconds < 100 ? `${seconds} giây` : `${Math.ceil(seconds / 60)} phút`}.`,
  crowded: (seconds: number): string =>
    `Đang có quá nhiều lượt đăng nhập cùng lúc, mật khẩu của bạn chưa được xem đến. Hãy thử lại sau ${seconds} giây.`,
  last_admin: 'Đây là người quản trị cuối cùng; hãy cử một quản trị khác trước.',
  foreign_origin: 'Yêu cầu đến từ một trang khác nên bị từ chối.',
  unavailable: (id: string): string =>
    `Máy chủ tạm thời không đọc được cơ sở dữ liệu, việc này chưa được thực hiện. Xin thử lại sau ít phút. Mã lỗi: ${id}.`,
  failed: (id: string): string => `Có lỗi ở máy chủ, việc này chưa được thực hiện. Mã lỗi: ${id}.`,
  pictures_waiting: 'Máy chủ đang bận xử lý nhiều ảnh khác, nên chưa nhận ảnh này. Hãy gửi lại sau ít phút.',
  pictures: {
    empty: 'Tệp ảnh trống.',
    type: 'Chỉ nhận ảnh JPEG, PNG hoặc WebP.',
    broken: 'Tệp ảnh bị hỏng, không đọc được.',
    animated: 'Không nhận ảnh động; hãy gửi một ảnh tĩnh.',
    pixels: 'Ảnh có quá nhiều điểm ảnh (tối đa 100 triệu).',
    heavy: 'Ảnh quá nặng, máy chủ không xử lý được. Hãy thu nhỏ hoặc lưu lại ảnh rồi gửi lại.',
  } satisfies Record<PictureProblem, string> as Record<PictureProblem, string>,
  files: {
    empty: 'Tệp trống.',
    broken: 'Tệp bị hỏng hoặc chưa đủ, không đọc được. Hãy mở thử trên máy rồi gửi lại.',
    audio_type: 'Chỉ nhận bản ghi âm MP3, M4A, AAC, OGG hoặc WAV.',
    document_type: 'Chỉ nhận PDF, Word (docx), Excel (xlsx), PowerPoint (pptx), ODT, ODS, ODP, CSV hoặc TXT (UTF-8).',
  } satisfies Record<FileProblem, string> as Record<FileProblem, string>,
  problems: {
    missing: 'chưa có',
    too_long: 'quá dài',
    too_short: 'quá ngắn',
    invalid: 'không hợp lệ',
    taken: 'đã có người dùng',
    reserved: 'không dùng được vì trùng địa chỉ của hệ thống',
    past: 'đã qua',
  } satisfies Record<FieldProblem, string> as Record<FieldProblem, string>,
  /** Names of fields as sentences use them; one that is not here is named as it is. */
  fieldNames: {
    adsTxt: 'ads.txt',
    robotsTxt: 'robots.txt',
    securityContact: 'nơi báo lỗi bảo mật',
    securityPolicy: 'trang nói cách tiếp nhận',
    bio: 'tiểu sử',
    pictureId: 'chân dung',
    parentId: 'chuyên mục cha',
    description: 'mô tả',
    intoId: 'chuyên mục nhận',
    reasons: 'lý do trả lại',
    answer: 'câu trả lời',
    strip: 'dòng tin nóng hoặc bài',
    title: 'tiêu đề',
    kicker: 'dòng trên tít',
    sapo: 'sapo',
    dateline: 'tên tòa soạn đầu bài',
    section: 'chuyên mục',
    sectionId: 'chuyên mục',
    bylines: 'bút danh',
    topicIds: 'chủ đề',
    lead: 'ảnh đại diện',
    pictures: 'ảnh',
    files: 'tệp đính kèm',
    body: 'nội dung',
    name: 'tên',
    email: 'e-mail',
    password: 'mật khẩu',
    presentPassword: 'mật khẩu hiện tại',
    newPassword: 'mật khẩu mới',
    slug: 'địa chỉ',
    penNames: 'bút danh',
    falseStatement: 'thông tin đã đăng',
    trueStatement: 'thông tin đúng',
    shiftNote: 'ghi chú bàn giao',
    dutyWaitingHours: 'số giờ chờ',
    dutyHeldHours: 'số giờ giữ',
    timeZone: 'múi giờ',
    accent: 'màu nhấn',
    label: 'tên của bản',
    scheduledAt: 'giờ xuất bản',
    role: 'vai trò',
    governingBody: 'cơ quan chủ quản',
    caption: 'chú thích',
    credit: 'nguồn ảnh',
    alt: 'mô tả ảnh',
    assigneeId: 'người viết',
    deadlineAt: 'hạn nộp bài',
    plannedOn: 'ngày dự kiến',
    brief: 'nội dung đề tài',
  } as Record<string, string>,
}
