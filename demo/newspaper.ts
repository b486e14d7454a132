import type { DemoAuthorPage, DemoNewspaper, DemoPerson, DemoSection, DemoTopic } from './types.ts'

/** The province, the newspaper and everybody in it are invented. */
export const newspaper: DemoNewspaper = {
  name: 'Báo Vân Lĩnh',
  governingBody: 'Tỉnh ủy Vân Lĩnh',
  slogan: 'Tiếng nói của Đảng bộ, chính quyền và nhân dân các dân tộc tỉnh Vân Lĩnh',
  licenceNumber: '868/GP-BVHTTDL',
  licenceDate: '2025-09-12',
  licenceIssuer: 'Bộ Văn hóa, Thể thao và Du lịch',
  address: 'Số 16 đường Bờ Kè, phường Vân Khê, tỉnh Vân Lĩnh',
  phone: '0200 3855 168',
  email: 'toasoan@baovanlinh.example',
  headName: 'Đỗ Hữu Sơn',
  headTitle: 'Tổng biên tập',
  datelineCode: 'VLO',
  timeZone: 'Asia/Ho_Chi_Minh',
}

export const sections: DemoSection[] = [
  { name: 'Thời sự', slug: 'thoi-su' },
  { name: 'Kinh tế', slug: 'kinh-te' },
  { name: 'Xã hội', slug: 'xa-hoi' },
  { name: 'Văn hóa', slug: 'van-hoa' },
  { name: 'Thể thao', slug: 'the-thao' },
  { name: 'Nông nghiệp', slug: 'nong-nghiep' },
  {
    name: 'Giáo dục',
    slug: 'giao-duc',
    under: 'xa-hoi',
    description: 'Chuyện trường, lớp, thầy và trò từ bản xa đến phường.',
  },
  {
    name: 'Bóng đá',
    slug: 'bong-da',
    under: 'the-thao',
    description: 'Sân cỏ Vân Lĩnh: từ giải các xã đến đội tuyển tỉnh.',
  },
]

export const topics: DemoTopic[] = [
  { name: 'Thi đua yêu nước', slug: 'thi-dua-yeu-nuoc' },
  { name: 'Phòng, chống thiên tai', slug: 'phong-chong-thien-tai' },
  { name: 'Chuyển đổi số', slug: 'chuyen-doi-so' },
  { name: 'Cải cách hành chính', slug: 'cai-cach-hanh-chinh' },
  { name: 'Xây dựng nông thôn mới', slug: 'xay-dung-nong-thon-moi' },
  { name: 'Giao thông', slug: 'giao-thong' },
  { name: 'Môi trường', slug: 'moi-truong' },
  { name: 'Giáo dục', slug: 'giao-duc' },
  { name: 'Y tế', slug: 'y-te' },
  { name: 'Lễ hội – di sản', slug: 'le-hoi-di-san' },
  { name: 'Sản phẩm OCOP', slug: 'san-pham-ocop' },
  { name: 'Bóng đá', slug: 'bong-da' },
  {
    name: 'Mưa lũ trên sông Vân',
    slug: 'mua-lu-tren-song-van',
    kind: 'story',
    description: 'Diễn biến mưa lũ, di dời và khắc phục hậu quả ở các xã, phường ven sông Vân.',
  },
  {
    name: 'Giữ nghề, giữ làng',
    slug: 'giu-nghe-giu-lang',
    kind: 'series',
    description: 'Những người còn giữ nghề cũ, nếp cũ của làng, và cách họ sống được với nghề hôm nay.',
  },
]

export const authorPages: DemoAuthorPage[] = [
  {
    person: 'huong',
    penName: 'Hồ Xuân Hương',
    bio: 'Phóng viên mảng thời sự, xã hội. Đi bộ được nhiều bản nhất tòa soạn, và ghi sổ tay bằng bút chì.',
    portrait: 'chan-dung-huong',
    together: true,
  },
  {
    person: 'huong',
    penName: 'Xuân Hương',
    bio: 'Ký dưới các ghi chép, tản văn về đời sống vùng cao.',
    portrait: 'chan-dung-huong',
    together: true,
  },
  {
    person: 'long',
    penName: 'Hoàng Long',
    bio: 'Phóng viên thể thao và ảnh. Có mặt ở sân trước khi cỏ ráo sương.',
    portrait: 'chan-dung-long',
  },
  {
    person: 'binh',
    penName: 'Khắc Bình',
    bio: 'Thư ký tòa soạn mảng văn hóa, viết về nghề cũ và người giữ nghề.',
    portrait: 'chan-dung-binh',
  },
]

export const people: DemoPerson[] = [
  {
    key: 'cuc',
    name: 'Lục Thị Cúc',
    email: 'lucthicuc@baovanlinh.example',
    role: 'contributor',
    sections: [],
    penNames: ['Lục Cúc', 'Kim Cúc'],
    selfPublish: [],
  },
  {
    key: 'huong',
    name: 'Hồ Xuân Hương',
    email: 'hoxuanhuong@baovanlinh.example',
    role: 'reporter',
    sections: [],
    penNames: ['Hồ Xuân Hương', 'Xuân Hương'],
    selfPublish: [],
  },
  {
    key: 'long',
    name: 'Vi Hoàng Long',
    email: 'vihoanglong@baovanlinh.example',
    role: 'reporter',
    sections: [],
    penNames: ['Hoàng Long', 'Vi Long'],
    selfPublish: ['the-thao'],
  },
  {
    key: 'thao',
    name: 'Đặng Phương Thảo',
    email: 'dangphuongthao@baovanlinh.example',
    role: 'editor',
    sections: ['thoi-su', 'kinh-te', 'xa-hoi'],
    penNames: ['Phương Thảo'],
    selfPublish: [],
  },
  {
    key: 'binh',
    name: 'Trịnh Khắc Bình',
    email: 'trinhkhacbinh@baovanlinh.example',
    role: 'desk_head',
    sections: ['van-hoa', 'the-thao', 'nong-nghiep'],
    penNames: ['Khắc Bình', 'Trịnh Bình'],
    selfPublish: [],
  },
  {
    key: 'ha',
    name: 'Lương Thu Hà',
    email: 'luongthuha@baovanlinh.example',
    role: 'managing_editor',
    sections: [],
    penNames: ['Thu Hà', 'Lương Hà'],
    selfPublish: [],
  },
  {
    key: 'son',
    name: 'Đỗ Hữu Sơn',
    email: 'dohuuson@baovanlinh.example',
    role: 'editor_in_chief',
    sections: [],
    penNames: ['Hữu Sơn', 'Đông Lĩnh'],
    selfPublish: [],
  },
  {
    key: 'an',
    name: 'Mạc Đức Ân',
    email: 'macducan@baovanlinh.example',
    role: 'admin',
    sections: [],
    penNames: ['Đức Ân'],
    selfPublish: [],
  },
]

/** Bylines of people who write for the newspaper now and then and have no account. */
export const outsideContributors = ['Triệu Thị Mùi', 'Bùi Khánh Vy', 'Hà Văn Thuyên', 'Trạm Khuyến nông Lương Thạch']
