import { on } from '../calendar.ts'
import { bold, bulletList, doc, heading, italic, paragraph, table } from '../document.ts'
import type { DemoArticle } from '../types.ts'

export const theThao: DemoArticle[] = [
  {
    key: 'chung-ket-bong-da',
    section: 'bong-da',
    author: 'long',
    bylines: ['Hoàng Long'],
    kicker: 'Giải bóng đá thanh niên tỉnh',
    title: 'Thắng ngược Vân Khê 3 – 2, Khe Mây lần đầu vô địch',
    sapo: `Bị dẫn hai bàn chỉ sau 25 phút, các cầu thủ Khe Mây lội ngược dòng ngoạn mục để thắng Vân Khê 3 – 2 trong trận chung kết tối ${on(1, 540)}, lần đầu đem chiếc cúp về vùng cao.`,
    dateline: 'VLO',
    topics: ['bong-da'],
    lead: {
      picture: 'san-bong-dem',
      caption: 'Gần 7.000 khán giả phủ kín khán đài sân vận động tỉnh trong trận chung kết',
      credit: 'Hoàng Long',
      alt: 'Sân bóng dưới ánh đèn cao áp, cầu thủ tranh bóng, khán đài kín người chìm trong bóng tối',
    },
    body: doc(
      paragraph(
        'Vân Khê nhập cuộc đúng chất đương kim vô địch. Phút 11, từ quả phạt góc bên cánh trái, trung vệ Cao Văn Bách bật cao đánh đầu mở tỷ số. Mười bốn phút sau, Tô Minh Đăng thoát xuống, dứt điểm chéo góc nâng tỷ số lên 2 – 0. Khán đài phía đông nổi trống, nhiều người nghĩ trận đấu đã xong.',
      ),
      paragraph(
        'Nhưng bước ngoặt đến ngay trước giờ nghỉ. Phút 44, tiền vệ 18 tuổi Giàng Seo Lềnh đi bóng qua hai người, bị phạm lỗi trong vòng cấm và tự tay, hay đúng hơn là tự chân, biến quả phạt đền thành bàn thắng.',
      ),
      paragraph(
        'Hiệp hai, Khe Mây đẩy cao đội hình. Phút 63, Lềnh căng ngang cho Chảo Văn Phin đệm bóng gỡ hòa 2 – 2. Khi hai đội đã nghĩ đến hiệp phụ, phút 88, hậu vệ vào sân thay người Lý Láo Tả tung cú sút từ hơn 25 m, bóng chạm cột dọc bật vào lưới. Cả băng ghế dự bị lao vào sân.',
      ),
      heading(2, 'Thông tin trận đấu'),
      table(
        ['Vân Khê', '2 – 3', 'Khe Mây'],
        ['Cao Văn Bách', '11’', ''],
        ['Tô Minh Đăng', '25’', ''],
        ['', '44’ (phạt đền)', 'Giàng Seo Lềnh'],
        ['', '63’', 'Chảo Văn Phin'],
        ['', '88’', 'Lý Láo Tả'],
      ),
      paragraph(
        '“Giờ nghỉ, tôi chỉ nói: về bản ai cũng hỏi các em đá vui không, chứ không ai hỏi thua mấy bàn. Thế là các em ra đá thật vui”, huấn luyện viên Thào Văn Sùng, vốn là giáo viên thể dục, chia sẻ.',
      ),
      paragraph(bold('Các giải thưởng')),
      bulletList(
        'Nhất: Khe Mây; Nhì: Vân Khê; đồng giải Ba: Bến Sỏi, Lương Thạch.',
        'Vua phá lưới: Tô Minh Đăng (Vân Khê), 8 bàn.',
        'Cầu thủ xuất sắc nhất: Giàng Seo Lềnh (Khe Mây).',
        'Đội phong cách: Bản Cầu.',
      ),
    ),
    state: 'published',
    minutesAgo: 540,
    reason: '',
  },
  {
    key: 'vong-bang-bong-da',
    section: 'bong-da',
    author: 'long',
    bylines: ['Hoàng Long'],
    kicker: 'Giải bóng đá thanh niên tỉnh',
    title: 'Khép lại vòng bảng: Xác định 4 cặp tứ kết',
    sapo: `Chiều ${on(1, 11150)}, loạt trận cuối vòng bảng Giải bóng đá thanh niên tỉnh khép lại với 11 bàn thắng. Bất ngờ lớn nhất là thất bại của chủ nhà Đông Lĩnh trước Bản Cầu.`,
    dateline: 'VLO',
    topics: ['bong-da'],
    lead: {
      picture: 'san-bong-chieu',
      caption: 'Trận Bản Cầu – Đông Lĩnh trên sân phường Đông Lĩnh',
      credit: 'Hoàng Long',
      alt: 'Sân cỏ trong nắng chiều, cầu thủ hai đội áo đỏ và áo trắng tranh bóng, xa xa là dãy núi',
    },
    body: doc(
      paragraph(
        'Chỉ cần một điểm để đi tiếp, Đông Lĩnh chọn lối chơi thận trọng và phải trả giá. Phút 71, từ tình huống phản công, Vương Văn Dần ghi bàn duy nhất, đưa Bản Cầu vào tứ kết lần đầu sau 6 năm.',
      ),
      heading(3, 'Kết quả loạt trận cuối'),
      table(
        ['Bảng', 'Trận', 'Tỷ số'],
        ['A', 'Vân Khê – Hạ Vân', '3 – 0'],
        ['A', 'Cổ Lương – Mường Kha', '1 – 1'],
        ['B', 'Đông Lĩnh – Bản Cầu', '0 – 1'],
        ['B', 'Khe Mây – Nà Khum', '2 – 1'],
        ['C', 'Bến Sỏi – Phìn Sơn', '2 – 0'],
        ['C', 'Lương Thạch – Tả Nậm', '0 – 0'],
      ),
      paragraph(
        'Ở trận đấu được chờ đợi giữa Khe Mây và Nà Khum, cả hai bàn của Khe Mây đều mang dấu ấn của tiền vệ Giàng Seo Lềnh: một đường chuyền dọc biên và một quả phạt góc đúng tầm đánh đầu của đồng đội. Trong khi đó, Lương Thạch và Tả Nậm hòa không bàn thắng dù tung ra tổng cộng 23 cú dứt điểm.',
      ),
      paragraph(
        'Các trận tứ kết diễn ra trên hai sân Vân Khê và Bến Sỏi, bắt đầu từ 15 giờ. Ban tổ chức cho biết sẽ bố trí thêm 1.200 chỗ ngồi tạm và miễn phí vé cho học sinh.',
      ),
      paragraph(
        'Các cặp tứ kết: Vân Khê – Cổ Lương, Khe Mây – Mường Kha, Bến Sỏi – Bản Cầu, Lương Thạch – Phìn Sơn. Sau 18 trận vòng bảng, các cầu thủ ghi 49 bàn, trung bình 2,72 bàn/trận; trọng tài rút 41 thẻ vàng, 2 thẻ đỏ.',
      ),
    ),
    state: 'published',
    minutesAgo: 11150,
    reason: '',
  },
  {
    key: 'chay-ven-song',
    section: 'the-thao',
    author: 'long',
    bylines: ['Vi Long'],
    kicker: '',
    title: '2.300 người chạy dọc sông Vân vì nước sạch vùng cao',
    sapo: `Sáng ${on(1, 2760)}, Giải chạy “Dòng sông quê tôi” lần thứ tư thu hút 2.300 người ở ba cự ly 5 km, 10 km và 21 km. Toàn bộ lệ phí, hơn 690 triệu đồng, dành xây bể nước cho 5 điểm trường.`,
    dateline: 'VLO',
    topics: ['moi-truong'],
    lead: {
      picture: 'duong-chay',
      caption: 'Các vận động viên qua km thứ ba trên đường Bờ Kè',
      credit: 'Vi Long',
      alt: 'Đoàn người chạy dọc bờ sông lúc bình minh, mặt nước ánh hồng',
    },
    body: doc(
      paragraph(
        'Xuất phát từ quảng trường Vân Khê, đường chạy men theo kè sông, qua cầu treo Bến Sỏi rồi vòng về. Năm nay, ban tổ chức thay cốc nhựa bằng bình nước cá nhân, giảm khoảng 14.000 cốc dùng một lần.',
      ),
      paragraph(
        'Ở cự ly 21 km, Sầm Văn Hiếu (xã Cổ Lương) về nhất nam với thời gian 1 giờ 14 phút 38 giây; Bàn Thị Pham (xã Tả Nậm) nhất nữ với 1 giờ 29 phút 05 giây, phá kỷ lục giải. Vận động viên cao tuổi nhất, ông Nguyễn Bá Khoát, 76 tuổi, hoàn thành 10 km trong tiếng reo hò của khán giả.',
      ),
      paragraph(
        'Trên đường chạy, người dân hai bên phố bày nước vối, chuối, bánh chưng cắt nhỏ tiếp sức cho vận động viên. Đội y tế với 46 tình nguyện viên xử lý 19 trường hợp chuột rút, không có ca nặng. Đặc biệt, 38 người khiếm thị tham gia cự ly 5 km cùng người dẫn đường.',
      ),
      paragraph(
        'Năm trường được hỗ trợ bể nước đợt này gồm các điểm trường Pác Lùng, Nà Pồng, Lũng Phạ, Chang Lùng và Bó Ngoặng; mỗi bể dung tích 20 m³, hoàn thành trước năm học mới. Qua ba mùa giải trước, ban tổ chức đã bàn giao 9 bể, cấp nước cho hơn 1.100 học sinh.',
      ),
      paragraph(
        'Chị Pham, giáo viên mầm non, cho biết sáng nào chị cũng chạy 6 km đến lớp: ',
        italic('“Em không tập gì đâu, tại đường đi làm nó thế”'),
        '.',
      ),
    ),
    state: 'published',
    minutesAgo: 2760,
    reason: '',
  },
  {
    key: 'ban-no-day-gay',
    section: 'the-thao',
    author: 'long',
    bylines: ['Hoàng Long'],
    kicker: '',
    title: 'Mường Kha nhất toàn đoàn Hội thi thể thao các dân tộc',
    sapo: `Sau 3 ngày tranh tài, Hội thi thể thao các dân tộc tỉnh Vân Lĩnh bế mạc chiều ${on(1, 8460)}. Đoàn Mường Kha giành 9 huy chương vàng, nhất toàn đoàn.`,
    dateline: 'VLO',
    topics: [],
    lead: null,
    body: doc(
      paragraph(
        'Hội thi có 612 vận động viên thuộc 31 đoàn, tranh tài ở 6 môn: bắn nỏ, đẩy gậy, kéo co, tù lu, chạy vượt núi và ném còn. Nhiều nội dung được tổ chức ngay trên bãi cỏ ven suối, khán giả ngồi kín triền đồi.',
      ),
      table(
        ['Hạng', 'Đoàn', 'Vàng', 'Bạc', 'Đồng'],
        ['1', 'Mường Kha', '9', '5', '7'],
        ['2', 'Phìn Sơn', '7', '6', '4'],
        ['3', 'Tả Nậm', '5', '8', '6'],
        ['4', 'Khe Mây', '5', '3', '9'],
        ['5', 'Nà Khum', '3', '4', '3'],
      ),
      paragraph(
        'Đoàn Mường Kha đến hội thi với 34 vận động viên, đa số là nông dân. Bí quyết của họ, theo trưởng đoàn Hạng A Sử, là tập ngay trong việc hằng ngày: “Đẩy gậy thì đẩy cối, kéo co thì kéo gỗ, chạy vượt núi thì đuổi trâu”. Bảy trong chín tấm huy chương vàng của đoàn thuộc về các vận động viên dưới 23 tuổi.',
      ),
      paragraph(
        'So với kỳ trước, hội thi có thêm nội dung kéo co hỗn hợp và ném còn thiếu niên. Ban tổ chức cũng lần đầu đo đường chạy vượt núi bằng thiết bị định vị, gắn chíp tính giờ cho vận động viên, nhờ đó không còn khiếu nại về thành tích như những lần trước.',
      ),
      paragraph(
        'Trận chung kết kéo co nữ giữa Phìn Sơn và Tả Nậm kéo dài 4 phút 12 giây mới phân thắng bại. Ở nội dung bắn nỏ đứng, xạ thủ Hạng A Chư (Mường Kha) đạt 91/100 điểm. Ban tổ chức đã chọn 28 vận động viên tập huấn chuẩn bị cho giải khu vực.',
      ),
    ),
    state: 'published',
    minutesAgo: 8460,
    reason: '',
  },
  {
    key: 'cau-long-cong-chuc',
    section: 'the-thao',
    author: 'cuc',
    bylines: ['Kim Cúc'],
    kicker: '',
    title: '148 tay vợt dự Giải cầu lông công nhân, viên chức, lao động',
    sapo: `Tối ${on(1, 4050)}, tại Nhà thi đấu phường Vân Khê, Liên đoàn Lao động tỉnh khai mạc Giải cầu lông công nhân, viên chức, lao động với sự tham gia của 148 vận động viên đến từ 37 công đoàn cơ sở.`,
    dateline: 'VLO',
    topics: [],
    lead: null,
    body: doc(
      paragraph(
        'Các tay vợt thi đấu ở 5 nội dung: đơn nam, đơn nữ, đôi nam, đôi nữ và đôi nam nữ phối hợp, chia hai nhóm tuổi. Giải diễn ra trong 4 ngày, các trận chung kết khởi tranh lúc 19 giờ ngày cuối cùng, khán giả vào cửa tự do.',
      ),
    ),
    state: 'published',
    minutesAgo: 4050,
    reason: '',
  },
]
