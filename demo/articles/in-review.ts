import { on } from '../calendar.ts'
import { bulletList, doc, heading, paragraph, table } from '../document.ts'
import type { DemoArticle } from '../types.ts'

/** Not yet seen by readers: with the author or with the editors. */
export const inReview: DemoArticle[] = [
  {
    key: 'nhap-pha-ha-van',
    section: 'xa-hoi',
    author: 'huong',
    bylines: ['Hồ Xuân Hương'],
    kicker: 'Ghi chép',
    title: 'Chuyến phà cuối ở bến Hạ Vân',
    sapo: 'Cầu đã hợp long, bến phà Hạ Vân chỉ còn tính bằng tháng. Người lái phà, người bán nước, người qua sông mỗi ngày: mỗi người nói lời tạm biệt theo một cách.',
    dateline: '',
    topics: ['giao-thong'],
    lead: {
      picture: 'ben-thuyen',
      caption: 'Bến Hạ Vân lúc chiều muộn',
      credit: 'Hồ Xuân Hương',
      alt: 'Thuyền neo trên sông lúc hoàng hôn, bóng người chèo in trên mặt nước vàng',
    },
    body: doc(
      paragraph(
        'Chuyến đầu tiên trong ngày rời bến lúc 4 giờ 45 phút, chở những người đàn bà đi chợ Vân Khê. Ông Quàng Văn Liên thuộc từng gánh: gánh của bà Mến nặng bên trái vì có hũ mắm, gánh của chị Soa lúc nào cũng phủ lá chuối.',
      ),
      paragraph(
        'Phỏng vấn thêm bà Mến, chị Soa; hỏi xã số lượt khách mỗi năm; hỏi ban quản lý bến về phương án cho 11 nhân viên.',
      ),
    ),
    state: 'draft',
    minutesAgo: 205,
    reason: '',
  },
  {
    key: 'nhap-cho-hoa',
    section: 'kinh-te',
    author: 'cuc',
    bylines: ['Lục Cúc'],
    kicker: '',
    title: 'Làng hoa Soi Dâu tính lại vụ mới sau lũ',
    sapo: '',
    dateline: '',
    topics: ['mua-lu-tren-song-van'],
    lead: null,
    body: doc(
      paragraph('Cả làng có 74 hộ trồng hoa, diện tích 22 ha. Nước vào ruộng cúc từ 2 giờ sáng, ngập sâu nhất 0,8 m.'),
      bulletList(
        'Xin số thiệt hại của UBND xã Hạ Vân.',
        'Hỏi nguồn giống thay thế, giá bao nhiêu.',
        'Chụp lại ruộng khi nước rút.',
      ),
    ),
    state: 'draft',
    minutesAgo: 70,
    reason: '',
  },
  {
    key: 'cho-pha-rac-na-khum',
    section: 'xa-hoi',
    author: 'cuc',
    bylines: ['Lục Cúc'],
    kicker: 'Bạn đọc viết',
    title: 'Bãi phế thải ven suối Nà Khum: Kiến nghị hai năm chưa chuyển biến',
    sapo: 'Hàng trăm mét khối gạch vỡ, bê tông bị đổ trộm xuống ven suối Nà Khum. Người dân nhiều lần phản ánh, xã đã lập biên bản nhưng bãi thải vẫn dài thêm.',
    dateline: '',
    topics: ['moi-truong'],
    lead: null,
    body: doc(
      paragraph(
        'Theo chân các ông, bà trong tổ bảo vệ nguồn nước thôn Nà Pục, chúng tôi đi dọc suối chừng 700 m thì gặp bãi thải. Chỗ cao nhất hơn 2 m, đã có cỏ mọc; chỗ mới còn nguyên vết bánh xe.',
      ),
      paragraph(
        '“Xe chở vào ban đêm, tắt đèn. Chúng tôi ghi được biển số hai lần, nộp lên xã cả rồi”, ông Lục Văn Tẩn, tổ trưởng, nói. Suối Nà Khum là nguồn nước tưới cho 46 ha ruộng và nước sinh hoạt của 112 hộ phía dưới.',
      ),
      paragraph(
        'Trao đổi với phóng viên, đại diện UBND xã Nà Khum cho biết đã xử phạt 2 trường hợp với số tiền 34 triệu đồng; việc múc dọn chưa làm được do chưa bố trí được bãi tiếp nhận. Xã đề nghị tỉnh cho lắp camera tại đường vào suối.',
      ),
    ),
    state: 'submitted',
    minutesAgo: 55,
    reason: '',
  },
  {
    key: 'cho-co-vua-hoc-sinh',
    section: 'the-thao',
    author: 'cuc',
    bylines: ['Kim Cúc'],
    kicker: '',
    title: 'Trường Tiểu học Cổ Lương nhất toàn đoàn Giải cờ vua học sinh',
    sapo: `Ngày ${on(1, 340)}, tại phường Vân Khê, Giải cờ vua học sinh tỉnh kết thúc sau 2 ngày thi đấu với 216 kỳ thủ của 44 trường. Trường Tiểu học Cổ Lương giành 4 huy chương vàng, nhất toàn đoàn.`,
    dateline: 'VLO',
    topics: ['giao-duc'],
    lead: null,
    body: doc(
      paragraph(
        'Ở bảng nữ lứa 9 tuổi, em Tráng Thị Sáo (Trường Tiểu học Cổ Lương) thắng cả 7 ván. Em học cờ từ bàn cờ vẽ phấn trên nền nhà bán trú, quân cờ là nắp chai nước.',
      ),
      table(
        ['Hạng', 'Đơn vị', 'Vàng', 'Bạc', 'Đồng'],
        ['1', 'Tiểu học Cổ Lương', '4', '1', '2'],
        ['2', 'Trung học cơ sở Vân Khê', '3', '3', '1'],
        ['3', 'Tiểu học Bến Sỏi', '2', '2', '4'],
      ),
    ),
    state: 'submitted',
    minutesAgo: 340,
    reason: '',
  },
  {
    key: 'cho-tap-huan-phong-chay',
    section: 'thoi-su',
    author: 'long',
    bylines: ['Hoàng Long'],
    kicker: '',
    title: 'Diễn tập chữa cháy rừng với 350 người tham gia tại Phìn Sơn',
    sapo: `Sáng ${on(1, 130)}, UBND xã Phìn Sơn phối hợp với các lực lượng chức năng diễn tập chữa cháy rừng và cứu nạn, cứu hộ. Tình huống giả định là đám cháy lan qua ba tiểu khu, gió cấp 5.`,
    dateline: 'VLO',
    topics: ['phong-chong-thien-tai', 'moi-truong'],
    lead: {
      picture: 'rung-thong',
      caption: 'Cánh rừng xã Phìn Sơn, nơi diễn tập',
      credit: 'Hoàng Long',
      alt: 'Rừng cây phủ kín các sườn núi buổi sáng, sương còn đọng dưới thung lũng',
    },
    body: doc(
      paragraph(
        'Theo kịch bản, đám cháy được phát hiện lúc 8 giờ 5 phút từ chòi canh số 3. Trong 20 phút đầu, lực lượng tại chỗ gồm kiểm lâm, dân quân và tổ bảo vệ rừng thôn dùng cành cây, máy thổi gió khoanh vùng; sau đó lực lượng cơ động làm đường băng cản lửa dài 400 m.',
      ),
      paragraph(
        'Kết thúc diễn tập, ban tổ chức rút kinh nghiệm về liên lạc: 2/6 bộ đàm mất sóng ở khe sâu, phải chuyền tin bằng người. Xã sẽ bổ sung trạm tiếp sóng di động trước mùa khô.',
      ),
    ),
    state: 'submitted',
    minutesAgo: 130,
    reason: '',
  },
  {
    key: 'dang-sua-ho-chua',
    section: 'kinh-te',
    author: 'huong',
    bylines: ['Xuân Hương'],
    kicker: '',
    title: 'Hồ Nậm Vân tích đủ nước cho 3.200 ha vụ tới',
    sapo: 'Đến nay, hồ Nậm Vân tích được 41,3 triệu m³ nước, đạt 94% dung tích thiết kế. Đơn vị quản lý công trình thủy lợi khẳng định đủ nước tưới cho 3.200 ha cây trồng vùng hạ du.',
    dateline: '',
    topics: ['phong-chong-thien-tai'],
    lead: {
      picture: 'ho-thuy-loi',
      caption: 'Đập chính hồ Nậm Vân',
      credit: 'Xuân Hương',
      alt: 'Đập nước chắn ngang mặt hồ xanh giữa các sườn núi, một chiếc thuyền nhỏ trên hồ',
    },
    body: doc(
      paragraph(
        'Ông Khổng Văn Tựu, Phó Giám đốc Công ty Khai thác công trình thủy lợi tỉnh, cho biết qua kiểm tra trước mùa mưa, thân đập ổn định, lượng thấm nằm trong giới hạn cho phép. Đơn vị đã thay 2 cửa van cống lấy nước, nạo vét 18 km kênh chính.',
      ),
      paragraph(
        'Công ty đề nghị các xã thông báo lịch xả nước tới từng thôn, tránh để người dân tự ý đóng, mở cống. Với 240 ha cuối kênh thường thiếu nước, phương án là tưới luân phiên 5 ngày một lần, bổ sung 3 trạm bơm dã chiến khi cần.',
      ),
    ),
    state: 'editing',
    minutesAgo: 42,
    reason: '',
    heldBy: 'thao',
  },
  {
    key: 'dang-sua-mat-ong',
    section: 'nong-nghiep',
    author: 'cuc',
    bylines: ['Lục Cúc', 'Hà Văn Thuyên'],
    kicker: 'Cách làm hay',
    title: 'Nuôi ong dưới tán vải, thu hai lần trên một vườn',
    sapo: 'Nhờ đặt 1.100 đàn ong dưới tán vải, nhãn, 38 hộ ở xã Bản Cầu có thêm mỗi năm 70 – 120 triệu đồng; vườn quả đậu nhiều hơn vì được thụ phấn đều.',
    dateline: '',
    topics: ['san-pham-ocop'],
    lead: null,
    body: doc(
      paragraph(
        'Trước mùa hoa nửa tháng, anh Hà Văn Chức cùng các hộ trong tổ thống nhất lịch ngừng phun thuốc, treo bảng ngay đầu ngõ. “Ong chết là biết nhà nào phun. Nó còn nghiêm hơn cán bộ”, anh đùa.',
      ),
      heading(3, 'Cái khó là giữ đàn qua mùa lạnh'),
      paragraph(
        'Mùa ít hoa, tổ di chuyển ong xuống vùng keo, bạch đàn ở Bến Sỏi; mỗi chuyến 300 đàn, chi phí 9 triệu đồng. Sản phẩm mật ong Bản Cầu đạt OCOP 3 sao, giá bán 180.000 đồng/lít.',
      ),
    ),
    state: 'editing',
    minutesAgo: 160,
    reason: '',
    heldBy: 'binh',
  },
  {
    key: 'tra-lai-truong-chuan',
    section: 'xa-hoi',
    author: 'cuc',
    bylines: ['Kim Cúc'],
    kicker: '',
    title: 'Trường Mầm non Hạ Vân đón bằng công nhận đạt chuẩn quốc gia',
    sapo: `Sáng ${on(1, 1010)}, Trường Mầm non Hạ Vân tổ chức lễ đón bằng công nhận đạt chuẩn quốc gia mức độ 1. Nhà trường có 12 lớp với 318 trẻ.`,
    dateline: 'VLO',
    topics: ['giao-duc', 'xay-dung-nong-thon-moi'],
    lead: null,
    body: doc(
      paragraph(
        'Những năm qua, được sự quan tâm của các cấp, các ngành, cơ sở vật chất của nhà trường được đầu tư khang trang với 14 phòng học, bếp ăn một chiều, sân chơi rộng 1.100 m². 100% giáo viên đạt chuẩn và trên chuẩn.',
      ),
      paragraph('Dịp này, nhiều tập thể, cá nhân được khen thưởng vì có thành tích trong xây dựng trường chuẩn.'),
    ),
    state: 'returned',
    minutesAgo: 1010,
    reason:
      'Số trẻ trong sapo (318) khác số trong báo cáo của trường (381), đề nghị kiểm tra lại. Bổ sung ý kiến phụ huynh và nêu rõ nguồn vốn xây 14 phòng học; bớt đoạn mang tính báo cáo.',
  },
  {
    key: 'tra-lai-gia-phan',
    section: 'nong-nghiep',
    author: 'huong',
    bylines: ['Hồ Xuân Hương'],
    kicker: '',
    title: 'Tự ủ phân hữu cơ, nông dân Cổ Lương giảm một nửa chi phí',
    sapo: 'Giá phân bón tăng, 210 hộ ở xã Cổ Lương chuyển sang ủ phân từ bã sắn, vỏ quế và phân chuồng. Mỗi sào giảm được 140.000 – 190.000 đồng chi phí đầu vào.',
    dateline: '',
    topics: ['moi-truong'],
    lead: null,
    body: doc(
      paragraph(
        'Công thức được truyền tay ở Cổ Lương khá đơn giản: một phần phân chuồng, hai phần bã sắn, rắc chế phẩm vi sinh, đậy bạt, đảo hai lần sau 15 và 30 ngày. Ủ 45 ngày, đống phân tơi, không mùi là dùng được.',
      ),
      paragraph(
        'Chị Đàm Thị Nguyệt, thôn Bó Ngoặng, ủ mỗi vụ 6 tấn, đủ cho 8 sào ngô. “Năm đầu ngô xanh chậm, em cũng sốt ruột. Đến vụ thứ hai thì đất tơi hẳn, cuốc thấy giun”, chị kể.',
      ),
    ),
    state: 'returned',
    minutesAgo: 2950,
    suggestions: [
      { by: 'desk', words: 'khá đơn giản', others: 'đơn giản' },
      { by: 'desk', words: 'không mùi là dùng được', others: 'không còn mùi là bón được' },
      { by: 'author', words: 'em cũng sốt ruột', others: 'nhà em ai cũng sốt ruột' },
    ],
    reason:
      'Bài hay nhưng chưa có ý kiến của cơ quan chuyên môn về độ an toàn của bã sắn. Đề nghị hỏi Chi cục Trồng trọt, ghi rõ tỷ lệ phối trộn đã được khuyến cáo hay chưa.',
  },
]
