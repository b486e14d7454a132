import { on, onFull, weekday } from '../calendar.ts'
import { bold, bulletList, doc, heading, italic, link, orderedList, paragraph, table } from '../document.ts'
import type { DemoArticle } from '../types.ts'

export const kinhTe: DemoArticle[] = [
  {
    key: 'cho-phien-muong-kha',
    section: 'kinh-te',
    author: 'huong',
    bylines: ['Xuân Hương'],
    kicker: '',
    title: 'Chợ phiên Mường Kha: Hàng dồi dào, giá ổn định',
    sapo: `Phiên chợ Mường Kha sáng ${on(1, 410)} đông hơn thường lệ. Nông sản địa phương chiếm phần lớn các gian hàng, giá nhiều mặt hàng thiết yếu không biến động so với tháng trước.`,
    dateline: 'VLO',
    topics: ['san-pham-ocop'],
    lead: {
      picture: 'cho-phien',
      caption: 'Từ sáng sớm, người bán kẻ mua đã kín khu hàng rau, quả của chợ Mường Kha',
      credit: 'Xuân Hương',
      alt: 'Chợ phiên buổi sớm với các dãy mái bạt, người đi chợ đông và nắng xiên qua khói bếp',
    },
    body: doc(
      paragraph(
        'Chợ Mường Kha họp 5 ngày một phiên, thu hút người dân của 7 xã và khách du lịch. Theo Ban Quản lý chợ, phiên này có 412 hộ kinh doanh, tăng gần 60 hộ so với phiên trước, trong đó 270 hộ bán hàng tự sản xuất.',
      ),
      paragraph(
        'Tại khu thực phẩm, thịt lợn mông giá 120.000 – 125.000 đồng/kg, gà thả đồi 140.000 đồng/kg, trứng gà 38.000 đồng/chục. Rau cải, bí, su su được bày thành từng gùi với giá 8.000 – 12.000 đồng/kg. “Hàng nhiều nên bán nhanh chứ không thách. Khách hỏi mã truy xuất cũng có, nhà em dán sẵn rồi”, chị Sùng Thị Dế, thôn Nà Lại, vừa cân rau vừa nói.',
      ),
      paragraph(
        'Điểm mới của phiên chợ là khu trưng bày 24 sản phẩm OCOP của xã và một quầy thanh toán không dùng tiền mặt do Đoàn Thanh niên hỗ trợ. Sau một buổi sáng, quầy ghi nhận 336 lượt giao dịch bằng mã QR, trị giá hơn 71 triệu đồng.',
      ),
      paragraph(
        'Không chỉ mua bán, chợ phiên còn là nơi gặp gỡ. Ở dãy hàng ăn, khói từ chảo thắng cố, nồi phở chua quyện vào nhau; các cụ già ngồi kể chuyện mùa màng, tốp thanh niên đến sớm giành chỗ xem đánh yến. Anh Trần Hải Đăng, du khách lần đầu đến Mường Kha, chia sẻ: “Tôi mua được hai cân mận và một chiếc gùi, nhưng nhớ nhất là bà bán rau nhất định không lấy thêm năm nghìn tiền lẻ”.',
      ),
      paragraph(
        'Đội Quản lý thị trường khu vực cho biết đã kiểm tra 18 gian hàng, nhắc nhở 3 hộ chưa niêm yết giá, tiêu hủy 14 kg bánh kẹo không rõ nguồn gốc. UBND xã Mường Kha dự kiến mở rộng bãi đỗ xe thêm 1.500 m² để giảm ùn tắc trên ĐT.182 vào ngày phiên.',
      ),
    ),
    state: 'published',
    minutesAgo: 410,
    reason: '',
  },
  {
    key: 'phong-van-hop-tac-xa',
    section: 'kinh-te',
    author: 'long',
    bylines: ['Hoàng Long'],
    kicker: 'Đối thoại',
    title: '“Muốn đi xa, hợp tác xã phải chịu để người ngoài soi sổ”',
    sapo: 'Từ 9 thành viên góp vốn bằng chè khô, sau 8 năm Hợp tác xã Chè Khe Mây có 164 hộ liên kết, doanh thu năm gần nhất 38 tỷ đồng. Phóng viên Báo Vân Lĩnh trò chuyện với bà Tẩn Thị Sen, Giám đốc hợp tác xã (HTX), về chuyện minh bạch, chuyện giữ người trẻ và những lần suýt phải bỏ cuộc.',
    dateline: '',
    topics: ['san-pham-ocop', 'xay-dung-nong-thon-moi'],
    lead: {
      picture: 'doi-che-chieu',
      caption: 'Vùng chè nguyên liệu của HTX Chè Khe Mây nằm ở độ cao trên 900 m',
      credit: 'Hoàng Long',
      alt: 'Những luống chè uốn theo sườn đồi trong nắng chiều, phía xa là các lớp núi',
    },
    body: doc(
      paragraph(bold('Phóng viên: Thưa bà, nhiều HTX trong tỉnh lập ra rồi ngừng hoạt động. Khe Mây làm gì khác?')),
      paragraph(
        bold('Bà Tẩn Thị Sen: '),
        'Nói thật là ba năm đầu chúng tôi cũng suýt tan. Thành viên nghi nhau chuyện cân, nghi chuyện giá. Đến năm thứ tư, tôi dán hết sổ thu mua lên tường nhà xưởng, ai cũng xem được hôm nay nhà nào bán bao nhiêu cân, loại mấy, tiền bao nhiêu. Mấy hôm đầu cãi nhau to lắm, nhưng cãi xong thì thôi. Hết nghi thì người ta mới góp.',
      ),
      paragraph(bold('Nghĩa là bắt đầu từ cái cân?')),
      paragraph(
        'Từ cái cân, đúng thế. Sau này có kiểm toán độc lập, có mã số vùng trồng, nhưng cái gốc vẫn là chịu để người khác soi. HTX nào ngại soi sổ thì khó vay vốn, khó ký hợp đồng dài.',
      ),
      paragraph(bold('Năm ngoái giá chè búp giảm gần 20%. HTX xoay xở ra sao?')),
      paragraph(
        'Chúng tôi có quỹ dự phòng, mỗi cân chè trích lại 500 đồng. Lúc giá xuống, quỹ bù cho bà con 1.200 đồng/kg trong 7 tuần, hết khoảng 640 triệu đồng. Nhờ thế không nhà nào chặt chè trồng sắn. Tiền ấy không phải Nhà nước cho, là của chính bà con để dành.',
      ),
      paragraph(bold('Người trẻ có ở lại với chè không, thưa bà?')),
      paragraph(
        'Có, nhưng phải trả lương đàng hoàng. Hiện xưởng có 22 cháu dưới 30 tuổi, thu nhập 8 – 11 triệu đồng/tháng, đóng bảo hiểm đầy đủ. Có cháu học kế toán dưới xuôi về, có cháu chuyên quay phim bán hàng qua mạng. Các cháu bảo: “Cô đừng bắt chúng cháu yêu quê suông”. Tôi thấy đúng.',
      ),
      paragraph(bold('Điều bà mong nhất ở chính quyền lúc này?')),
      paragraph(
        'Đường và điện. Mùa mưa, xe 5 tấn không vào được xưởng, hàng phải trung chuyển thêm 14 km. Điện thì yếu, sao chè mà sụt áp là hỏng cả mẻ. Còn vốn, còn thị trường, chúng tôi tự lo được.',
      ),
      paragraph(bold('Xin cảm ơn bà!')),
    ),
    state: 'published',
    minutesAgo: 4330,
    reason: '',
  },
  {
    key: 'nang-cap-dt178',
    section: 'kinh-te',
    author: 'long',
    bylines: ['Vi Long'],
    kicker: '',
    title: 'Nâng cấp ĐT.178: Chạy đua với mùa mưa, gỡ vướng 11 điểm mặt bằng',
    sapo: 'Dự án nâng cấp 27,5 km ĐT.178 đoạn Vân Khê – Khe Mây đã đạt 61% khối lượng. Nhà thầu tăng máy, tăng người ở những đoạn nền đường xung yếu, trong khi các xã tập trung tháo gỡ 11 điểm còn vướng mặt bằng.',
    dateline: '',
    topics: ['giao-thong'],
    lead: {
      picture: 'lam-duong',
      caption: 'Thi công lớp móng cấp phối đá dăm đoạn qua xã Cổ Lương',
      credit: 'Vi Long',
      alt: 'Máy xúc và xe lu làm việc trên nền đường đất đỏ bên sườn đồi, bụi bay trong nắng',
    },
    body: doc(
      paragraph(
        'Có mặt tại km 14, đoạn qua đèo Cổ Lương, chúng tôi thấy 9 máy xúc, 4 xe lu làm việc liên tục. Đây là đoạn khó nhất tuyến, phải hạ độ dốc từ 11% xuống 8% và mở rộng nền đường từ 6 m lên 9 m. Khối lượng đào đá lên tới 86.000 m³.',
      ),
      paragraph(
        'Ông Chu Văn Đạt, chỉ huy trưởng công trường, cho biết đơn vị chia mũi thi công theo hướng làm cống, rãnh thoát nước trước, nền đường sau để hạn chế sạt lở. “Mưa thì chuyển sang đúc cấu kiện trong xưởng, nắng là ra mặt đường. Không có ngày nghỉ, chỉ có việc đổi chỗ”, ông nói.',
      ),
      paragraph(
        'Vướng mắc lớn nhất vẫn là mặt bằng. Trong 11 điểm chưa bàn giao, có 7 điểm liên quan đến xác định nguồn gốc đất khi hồ sơ địa chính cũ bị thất lạc, 4 điểm chưa thống nhất giá bồi thường cây lâu năm. UBND xã Cổ Lương đã lập tổ công tác đến từng hộ, mời người cao tuổi trong thôn cùng xác nhận ranh giới.',
      ),
      paragraph(
        'Trong lúc chờ mặt bằng, chủ đầu tư cho phép nhà thầu làm trước 3 cầu nhỏ và 62 cống ngang ở những đoạn đã bàn giao. Nguồn đá dăm lấy tại mỏ Cổ Lương, cách tuyến 6 km, giúp giảm chi phí vận chuyển; riêng nhựa đường phải dự trữ đủ cho 40 ngày để không bị động khi đèo tắc. Để hạn chế bụi, nhà thầu bố trí 5 xe tưới nước, mỗi ngày 4 lượt qua khu dân cư.',
      ),
      paragraph(
        'Theo kế hoạch, 15 km đầu tuyến được thảm nhựa trước khi vào mùa mưa năm sau; toàn bộ dự án hoàn thành sau 14 tháng nữa. Trong thời gian thi công, xe tải trên 10 tấn đi theo hướng ĐT.182; người đi xe máy cần giảm tốc độ ở các đoạn đường tạm.',
      ),
    ),
    state: 'published',
    minutesAgo: 6905,
    reason: '',
  },
  {
    key: 'thong-bao-mat-dien',
    section: 'kinh-te',
    author: 'thao',
    bylines: ['Phương Thảo'],
    kicker: 'Thông báo',
    title: 'Lịch tạm ngừng cung cấp điện tại một số khu vực trong tuần',
    sapo: 'Để sửa chữa, bảo dưỡng lưới điện, Điện lực Vân Lĩnh thông báo lịch tạm ngừng cung cấp điện như sau:',
    dateline: '',
    topics: [],
    lead: null,
    body: doc(
      bulletList(
        [
          bold(`Ngày ${on(-1)} (${weekday(-1)}), 7 giờ – 11 giờ 30 phút: `),
          'tổ dân phố số 2, 3, 5 phường Vân Khê; chợ Vân Khê.',
        ],
        [
          bold(`Ngày ${on(-2)} (${weekday(-2)}), 6 giờ – 10 giờ: `),
          'các thôn Nà Lại, Nà Pồng, Tân Tiến, xã Mường Kha.',
        ],
        [bold(`Ngày ${on(-3)} (${weekday(-3)}), 8 giờ – 16 giờ: `), 'toàn bộ xã Bản Cầu; trạm bơm Soi Dâu, xã Hạ Vân.'],
        [bold(`Ngày ${on(-4)} (${weekday(-4)}), 13 giờ – 17 giờ: `), 'đường Bờ Kè, đường Hàng Trám, phường Đông Lĩnh.'],
      ),
      paragraph(
        'Nếu thời tiết không thuận lợi, lịch có thể thay đổi và sẽ được báo qua tin nhắn. Đề nghị khách hàng chủ động kế hoạch sản xuất, sinh hoạt; không đến gần đường dây đang thi công. Tra cứu lịch chi tiết tại ',
        link('trang chăm sóc khách hàng', 'https://example.test/lich-dien'),
        '.',
      ),
    ),
    state: 'published',
    minutesAgo: 655,
    reason: '',
  },
  {
    key: 'cum-cong-nghiep-dong-linh',
    section: 'kinh-te',
    author: 'huong',
    bylines: ['Hồ Xuân Hương'],
    kicker: '',
    title: 'Cụm công nghiệp Đông Lĩnh lấp đầy 78% diện tích, cần thêm 1.400 lao động',
    sapo: `Ngày ${on(1, 7290)}, đại diện Sở Công Thương kiểm tra tình hình sản xuất tại Cụm công nghiệp Đông Lĩnh. Sau 3 năm hoạt động, cụm thu hút 21 doanh nghiệp, tạo việc làm cho 3.860 lao động, chủ yếu là người trong tỉnh.`,
    dateline: 'VLO',
    topics: [],
    lead: {
      picture: 'cum-cong-nghiep',
      caption: 'Một góc Cụm công nghiệp Đông Lĩnh lúc tan ca chiều',
      credit: 'Hồ Xuân Hương',
      alt: 'Dãy nhà xưởng và ống khói in trên nền trời chiều, công nhân đi bộ và đạp xe ra cổng',
    },
    body: doc(
      paragraph(
        'Cụm công nghiệp Đông Lĩnh có diện tích 68 ha, tập trung các ngành chế biến gỗ, may mặc, cơ khí nhỏ và chế biến nông sản. Tính đến nay, tỷ lệ lấp đầy đạt 78%; giá trị sản xuất từ đầu năm ước 2.140 tỷ đồng, tăng 12,6% so với cùng kỳ.',
      ),
      paragraph(
        'Khó khăn chung của doanh nghiệp là thiếu lao động. Qua khảo sát, 14/21 đơn vị có nhu cầu tuyển mới với tổng số 1.400 người, mức lương khởi điểm 6,5 – 9 triệu đồng/tháng. Trong khi đó, lao động ở các xã vùng cao ngại đi làm xa vì chưa có chỗ ở và nơi gửi trẻ.',
      ),
      paragraph('Từ thực tế đó, đoàn kiểm tra thống nhất kiến nghị ba nhóm giải pháp:'),
      orderedList(
        'Mở thêm 2 tuyến xe đưa đón công nhân từ xã Lương Thạch, Cổ Lương.',
        'Đẩy nhanh tiến độ khu nhà ở công nhân 320 căn, bàn giao đợt đầu 96 căn trong quý tới.',
        'Phối hợp với Trường Cao đẳng Nghề tỉnh đào tạo theo đơn đặt hàng, doanh nghiệp trả học phí.',
      ),
      paragraph(
        'Tại xưởng may rộng 1,2 ha của một doanh nghiệp, 640 công nhân đang hoàn thành đơn hàng áo khoác cuối năm. Chị Ma Thị Thoan, quê xã Cổ Lương, đi làm cách nhà 36 km, mỗi tuần chỉ về một lần. “Lương được 8,2 triệu đồng, tiền trọ hết 900 nghìn. Nếu có xe đưa đón, em về với con mỗi tối, khỏi phải gửi bà ngoại”, chị nói.',
      ),
      paragraph(
        'Đối với trạm xử lý nước thải, đoàn yêu cầu chủ đầu tư hạ tầng hoàn thành nâng công suất từ 1.200 m³ lên 2.000 m³/ngày đêm trước khi tiếp nhận thêm dự án mới.',
      ),
    ),
    state: 'published',
    minutesAgo: 7290,
    reason: '',
  },
  {
    key: 'thu-ngan-sach',
    section: 'kinh-te',
    author: 'thao',
    bylines: ['Phương Thảo'],
    kicker: '',
    title: 'Thu ngân sách địa bàn đạt 86,4% dự toán năm',
    sapo: `Theo báo cáo của cơ quan Thuế tỉnh ngày ${onFull(1, 2280)}, tổng thu ngân sách nhà nước trên địa bàn tỉnh Vân Lĩnh từ đầu năm ước đạt 4.924 tỷ đồng, bằng 86,4% dự toán HĐND tỉnh giao.`,
    dateline: 'VLO',
    topics: ['chuyen-doi-so'],
    lead: null,
    body: doc(
      paragraph(
        'Trong 14 khoản thu nội địa, có 10 khoản đạt và vượt tiến độ; các khoản còn thấp là thu tiền sử dụng đất, thu cấp quyền khai thác khoáng sản.',
      ),
      heading(3, 'Một số khoản thu chính'),
      table(
        ['Khoản thu', 'Thực hiện (tỷ đồng)', 'So với dự toán (%)'],
        ['Khu vực doanh nghiệp ngoài quốc doanh', '1.286', '94,2'],
        ['Thuế thu nhập cá nhân', '412', '98,8'],
        ['Lệ phí trước bạ', '305', '91,0'],
        ['Tiền sử dụng đất', '1.118', '63,5'],
        ['Xuất, nhập khẩu', '874', '101,6'],
      ),
      paragraph(
        'Thời gian tới, ngành Thuế tập trung rà soát các khoản nợ có khả năng thu, hỗ trợ hộ kinh doanh chuyển sang kê khai, sử dụng hóa đơn điện tử khởi tạo từ máy tính tiền. Đến nay, 5.930 hộ kinh doanh trên địa bàn đã đăng ký, đạt 88%.',
      ),
      paragraph(
        italic('(Bài đã được cập nhật: tỷ lệ hộ kinh doanh đăng ký hóa đơn điện tử là 88%, bản đăng lần đầu ghi 98%.)'),
      ),
    ),
    state: 'published',
    minutesAgo: 2280,
    reason: '',
  },
]
