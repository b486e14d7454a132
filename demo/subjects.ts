/** A subject of the demonstration: days count from the Monday of the week in which it is loaded, hours from midnight. */
export type DemoSubject = {
  title: string
  brief: string
  section: string
  proposedBy: string
  day: number | null
  /** What the desk said; null while it has said nothing. */
  decision: { by: string; yes: boolean; word: string } | null
  assignee: string | null
  deadline: { day: number; hour: number } | null
  /** Whether its article has been begun. */
  written?: boolean
}

export const subjects: DemoSubject[] = [
  {
    title: 'Mùa quýt sớm: nhà vườn tự tìm đường ra chợ lớn',
    brief:
      'Ba hộ trồng quýt không bán cho thương lái nữa. Giá tại vườn, chi phí vận chuyển, ai nhận hàng. Cần ảnh vườn buổi sáng.',
    section: 'nong-nghiep',
    proposedBy: 'huong',
    day: 3,
    decision: { by: 'binh', yes: true, word: 'Hỏi thêm hợp tác xã về hợp đồng bao tiêu.' },
    assignee: 'huong',
    deadline: { day: 2, hour: 17 },
    written: true,
  },
  {
    title: 'Trường học vùng cao trước đợt rét đầu mùa',
    brief: 'Chăn ấm, nước nóng, bữa trưa bán trú: trường nào đã có, trường nào còn thiếu. Số liệu của phòng giáo dục.',
    section: 'xa-hoi',
    proposedBy: 'thao',
    day: 4,
    decision: { by: 'ha', yes: true, word: '' },
    assignee: 'cuc',
    deadline: { day: 4, hour: 15 },
  },
  {
    title: 'Chợ phiên họp sớm: tiểu thương nói gì',
    brief: 'Chợ chuyển giờ họp từ đầu tháng. Ý kiến người bán, người mua, ban quản lý.',
    section: 'kinh-te',
    proposedBy: 'cuc',
    day: 5,
    decision: null,
    assignee: null,
    deadline: null,
  },
  {
    title: 'Đội bóng phường Vân Khê tập cho giải cuối năm',
    brief: 'Một buổi tập, hai nhân vật, lịch thi đấu.',
    section: 'the-thao',
    proposedBy: 'long',
    day: 6,
    decision: { by: 'binh', yes: true, word: 'Ảnh nhiều, chữ ít.' },
    assignee: 'long',
    deadline: { day: 6, hour: 20 },
  },
  {
    title: 'Số hóa hồ sơ đất đai: người dân còn phải đi mấy lần',
    brief: 'Theo một hộ làm thủ tục từ đầu đến cuối; so với cam kết của bộ phận một cửa.',
    section: 'thoi-su',
    proposedBy: 'huong',
    day: 8,
    decision: null,
    assignee: null,
    deadline: null,
  },
  {
    title: 'Nghề làm giấy bản: người cuối cùng của bản',
    brief: 'Chân dung một nghệ nhân.',
    section: 'van-hoa',
    proposedBy: 'cuc',
    day: null,
    decision: { by: 'binh', yes: false, word: 'Báo đã đăng chân dung này hồi đầu năm; tìm góc khác thì đề xuất lại.' },
    assignee: null,
    deadline: null,
  },
]
