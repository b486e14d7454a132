import { on } from '../calendar.ts'
import { bold, doc, paragraph } from '../document.ts'
import type { DemoArticle } from '../types.ts'

/** Waiting for approval or for its hour, or no longer shown to readers. */
export const decided: DemoArticle[] = [
  {
    key: 'cho-duyet-nha-tro',
    section: 'kinh-te',
    author: 'long',
    bylines: ['Vi Long'],
    kicker: 'Du lịch',
    title: 'Homestay ven sông Vân: Khách tăng 40%, nỗi lo nước thải',
    sapo: 'Từ 9 nhà ban đầu, đến nay phường Bến Sỏi và xã Hạ Vân có 57 cơ sở lưu trú tại nhà dân. Lượng khách tăng 40% sau một năm, nhưng chỉ 22 cơ sở có bể xử lý nước thải đạt yêu cầu.',
    dateline: '',
    topics: ['le-hoi-di-san', 'moi-truong'],
    lead: {
      picture: 'ban-lang-som',
      caption: 'Xóm nhà sàn ở Soi Dâu, nơi có 14 cơ sở lưu trú tại nhà dân',
      credit: 'Vi Long',
      alt: 'Xóm nhà sàn ven ruộng lúc bình minh, sương bay ngang mái',
    },
    body: doc(
      paragraph(
        'Cuối tuần, xóm Soi Dâu không còn phòng trống. Giá mỗi giường 150.000 – 220.000 đồng/đêm, thêm bữa tối 120.000 đồng/người. Chị Lường Thị Xuyến, chủ một cơ sở 6 phòng, tính mỗi tháng lãi khoảng 18 triệu đồng.',
      ),
      paragraph(
        'Tuy nhiên, hầu hết nước thải từ bếp và nhà tắm vẫn chảy thẳng ra rãnh rồi xuống sông. Mẫu nước lấy tại cống xóm cho thấy hàm lượng chất hữu cơ vượt ngưỡng 2,3 lần. UBND xã đang xây dựng phương án bể lọc chung cho từng cụm 5 – 7 nhà, người dân đóng góp 30%.',
      ),
      paragraph(
        bold('Ý kiến người trong cuộc: '),
        '“Khách đến vì con sông. Sông bẩn thì nhà đẹp mấy cũng chẳng ai ở”, chị Xuyến nói.',
      ),
    ),
    state: 'awaiting_approval',
    minutesAgo: 88,
    reason: '',
  },
  {
    key: 'cho-duyet-trien-lam-anh',
    section: 'van-hoa',
    author: 'cuc',
    bylines: ['Bùi Khánh Vy'],
    kicker: '',
    title: 'Triển lãm “Vân Lĩnh – sáng và tối” trưng bày 90 bức ảnh của người dân',
    sapo: 'Không có nhiếp ảnh gia chuyên nghiệp nào, 90 bức ảnh tại triển lãm đều do công nhân, nông dân, học sinh trong tỉnh chụp bằng điện thoại.',
    dateline: '',
    topics: [],
    lead: null,
    body: doc(
      paragraph(
        'Ban tổ chức nhận 2.140 bức ảnh sau hai tháng phát động. Hội đồng chọn ảnh ẩn danh, không biết người chụp là ai cho đến vòng cuối. Bức được treo ở cửa vào là “Ca đêm” của một nữ công nhân: hàng mũ bảo hộ treo trên móc, mỗi chiếc một vệt sáng.',
      ),
      paragraph('Triển lãm mở cửa miễn phí tại Bảo tàng tỉnh đến hết tháng, từ 8 giờ đến 20 giờ hằng ngày.'),
    ),
    state: 'awaiting_approval',
    minutesAgo: 480,
    reason: '',
  },
  {
    key: 'da-duyet-luoi-dien',
    section: 'kinh-te',
    author: 'huong',
    bylines: ['Hồ Xuân Hương'],
    kicker: '',
    title: 'Đóng điện đường dây 110 kV Vân Khê – Lương Thạch',
    sapo: `Sáng ${on(1, 64)}, đường dây 110 kV Vân Khê – Lương Thạch được đóng điện thành công, nâng khả năng cung ứng cho 14 xã phía bắc tỉnh thêm 63 MVA.`,
    dateline: 'VLO',
    topics: [],
    lead: {
      picture: 'duong-day-dien',
      caption: 'Đường dây 110 kV đoạn vượt đèo Cổ Lương',
      credit: 'Hồ Xuân Hương',
      alt: 'Hàng cột điện cao thế chạy qua các lớp đồi lúc hoàng hôn',
    },
    body: doc(
      paragraph(
        'Công trình dài 34,6 km với 118 vị trí cột, đi qua địa bàn 5 xã, khởi công cách đây 17 tháng. Trong đó 21 vị trí cột nằm trên núi đá, vật liệu phải vận chuyển bằng cáp và sức người.',
      ),
      paragraph(
        'Theo Công ty Điện lực Vân Lĩnh, công trình giúp giảm tổn thất khoảng 1,8 triệu kWh mỗi năm, khắc phục tình trạng điện yếu giờ cao điểm ở Khe Mây, Nà Khum – vùng có nhiều xưởng chè. Bước tiếp theo, đơn vị cải tạo 62 km lưới hạ áp sau các trạm biến áp.',
      ),
    ),
    state: 'approved',
    minutesAgo: 64,
    reason: '',
  },
  {
    key: 'hen-gio-thi-tot-nghiep',
    section: 'giao-duc',
    author: 'huong',
    bylines: ['Xuân Hương'],
    kicker: 'Giáo dục',
    title: 'Học bổng “Chắp cánh Vân Lĩnh” trao 180 suất cho học sinh vượt khó',
    sapo: 'Quỹ Khuyến học tỉnh quyết định trao 180 suất học bổng, tổng trị giá 540 triệu đồng, cho học sinh, sinh viên có hoàn cảnh khó khăn. Lễ trao tổ chức tại Trường Trung học phổ thông Vân Khê.',
    dateline: '',
    topics: ['giao-duc'],
    lead: null,
    body: doc(
      paragraph(
        'Mỗi suất trị giá 3 triệu đồng, ưu tiên học sinh mồ côi, khuyết tật và học sinh các thôn đặc biệt khó khăn. Trong 180 em có 64 em đạt giải cấp tỉnh, 22 em vừa trúng tuyển đại học.',
      ),
      paragraph(
        'Nguồn học bổng từ đóng góp của 31 doanh nghiệp và hơn 400 cá nhân, có cả những khoản 50.000 đồng của các cụ hưu trí. Danh sách được niêm yết công khai tại các trường.',
      ),
    ),
    state: 'scheduled',
    minutesAgo: 115,
    reason: '',
  },
  {
    key: 'hen-gio-lich-thi-dau',
    section: 'bong-da',
    author: 'long',
    bylines: ['Hoàng Long'],
    kicker: '',
    title: 'Đội tuyển trẻ Vân Lĩnh chốt danh sách 22 cầu thủ dự giải khu vực',
    sapo: 'Ban huấn luyện đội tuyển bóng đá trẻ tỉnh công bố danh sách 22 cầu thủ dự giải khu vực, trong đó 9 người vừa góp mặt tại trận chung kết Giải bóng đá thanh niên tỉnh.',
    dateline: '',
    topics: ['bong-da'],
    lead: {
      picture: 'san-bong-som',
      caption: 'Đội tuyển trẻ tập buổi sáng',
      credit: 'Hoàng Long',
      alt: 'Sân cỏ sớm mai trong sương, các cầu thủ áo vàng tập với bóng',
    },
    body: doc(
      paragraph(
        'Hai cái tên gây chú ý là tiền vệ 18 tuổi Giàng Seo Lềnh (Khe Mây) và tiền đạo Tô Minh Đăng (Vân Khê), những người đối đầu nhau ở trận chung kết. Đội tập trung 10 ngày, đá giao hữu 2 trận trước khi lên đường.',
      ),
    ),
    state: 'scheduled',
    minutesAgo: 30,
    reason: '',
  },
  {
    key: 'go-tin-vo-dap',
    section: 'thoi-su',
    author: 'cuc',
    bylines: ['Kim Cúc'],
    kicker: '',
    title: 'Xuất hiện vết nứt trên mái đập phụ hồ Nậm Vân',
    sapo: `Người dân thôn Nậm Pạc phản ánh, sau mưa lớn ngày ${on(1, 1330)}, trên mái đập phụ hồ Nậm Vân xuất hiện một vết nứt dài khoảng 4 m.`,
    dateline: 'VLO',
    topics: ['phong-chong-thien-tai'],
    lead: null,
    body: doc(
      paragraph(
        'Theo phản ánh, vết nứt nằm ở phần mái cỏ phía hạ lưu, cách cống lấy nước chừng 30 m. Một số hộ dân dưới chân đập tỏ ra lo lắng trước thông tin lũ tiếp tục lên.',
      ),
      paragraph('Phóng viên đang liên hệ với đơn vị quản lý công trình để làm rõ.'),
    ),
    state: 'taken_down',
    minutesAgo: 1330,
    reason:
      'Thông tin chưa được đơn vị quản lý công trình xác nhận; kiểm tra thực địa cho thấy là rãnh thoát nước mặt, không phải vết nứt thân đập. Gỡ để tránh gây hoang mang trong mùa mưa lũ, chuẩn bị thông tin cải chính.',
  },
  {
    key: 'xoa-tin-trung',
    section: 'the-thao',
    author: 'huong',
    bylines: ['Xuân Hương'],
    kicker: '',
    title: 'Sắp diễn ra Giải cầu lông công nhân, viên chức, lao động',
    sapo: 'Giải sẽ được tổ chức tại Nhà thi đấu phường Vân Khê với 5 nội dung thi đấu.',
    dateline: '',
    topics: [],
    lead: null,
    body: doc(paragraph('Trùng với tin khai mạc của cộng tác viên Kim Cúc, không đăng nữa.')),
    state: 'discarded',
    minutesAgo: 4400,
    reason: '',
  },
]
