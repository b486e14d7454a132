import { on, onFull, year } from '../calendar.ts'
import { bold, bulletList, doc, figure, heading, italic, link, orderedList, paragraph } from '../document.ts'
import type { DemoArticle } from '../types.ts'

export const xaHoi: DemoArticle[] = [
  {
    key: 'cap-cuu-dot-quy',
    section: 'xa-hoi',
    author: 'huong',
    bylines: ['Hồ Xuân Hương'],
    kicker: 'Y tế',
    title: 'Bệnh viện Đa khoa tỉnh: Rút ngắn “giờ vàng” cho người bệnh đột quỵ vùng cao',
    sapo: 'Nhờ hệ thống hội chẩn từ xa nối với 14 trạm y tế, thời gian từ khi người bệnh đột quỵ đến trạm tới lúc được dùng thuốc tiêu sợi huyết đã giảm gần một nửa. Trong 9 tháng, 73 ca được cứu chữa kịp thời, nhiều người đi lại được chỉ sau một tuần.',
    dateline: '',
    topics: ['y-te', 'chuyen-doi-so'],
    lead: {
      picture: 'benh-vien',
      caption: 'Khu cấp cứu Bệnh viện Đa khoa tỉnh tiếp nhận người bệnh suốt ngày đêm',
      credit: 'Hồ Xuân Hương',
      alt: 'Bệnh viện nhiều tầng sáng đèn lúc chạng vạng, xe cứu thương đỗ trước sảnh, người đi trên sân',
    },
    body: doc(
      paragraph(
        'Hơn 3 giờ sáng, điện thoại trực của Khoa Cấp cứu đổ chuông. Từ trạm y tế xã Tả Nậm, cách bệnh viện 58 km, y sĩ Lò Thị Viên bật camera, đưa ống kính lại gần người đàn ông 54 tuổi méo miệng, yếu nửa người trái. Bên này màn hình, bác sĩ Kim Đức Thiện hỏi từng câu, đọc kết quả điện tim rồi quyết định: chuyển ngay, không qua tuyến trung gian; kíp chụp cắt lớp sẵn sàng.',
      ),
      paragraph(
        'Bảy mươi phút sau, xe cứu thương vào cổng. Từ lúc xuống cáng đến lúc thuốc vào tĩnh mạch là 31 phút. Một tuần sau, người bệnh tự cầm thìa ăn cháo.',
      ),
      heading(2, 'Bớt một lần chuyển, thêm một cơ hội'),
      paragraph(
        'Trước đây, người bệnh ở vùng cao thường qua hai, ba lần chuyển tuyến. Thống kê của bệnh viện cho thấy chỉ 9% số ca đột quỵ đến nơi trong “giờ vàng”, tức 4,5 giờ đầu. Từ khi hệ thống hội chẩn hoạt động, tỷ lệ này tăng lên 27%. Kinh phí lắp đặt mỗi điểm khoảng 68 triệu đồng, phần lớn từ nguồn xã hội hóa.',
      ),
      paragraph(
        '“Máy móc chỉ là một phần. Cái khó là để y sĩ ở trạm dám gọi, gọi sớm, kể cả khi chưa chắc chắn. Chúng tôi thống nhất: gọi nhầm không ai bị phê bình”, bác sĩ Thiện nói.',
      ),
      heading(2, 'Nhận biết sớm dấu hiệu đột quỵ'),
      bulletList(
        'Méo miệng, lệch một bên mặt khi cười;',
        'Yếu hoặc tê tay, chân một bên, không giơ đều hai tay được;',
        'Nói khó, nói ngọng đột ngột hoặc không hiểu lời người khác;',
        'Đau đầu dữ dội, chóng mặt, nhìn mờ bất thường.',
      ),
      paragraph(
        'Khi gặp các dấu hiệu trên, người nhà cần gọi cấp cứu ',
        bold('115'),
        ' hoặc đưa ngay người bệnh đến trạm y tế gần nhất; ghi lại giờ khởi phát; không cạo gió, chích máu đầu ngón tay, không tự cho uống thuốc.',
      ),
      paragraph(
        'Theo kế hoạch, đến cuối năm sau, toàn bộ 52 trạm y tế xã, phường trong tỉnh sẽ được nối vào hệ thống; bệnh viện cũng mở lớp đào tạo 3 ngày cho y sĩ thôn, bản.',
      ),
    ),
    state: 'published',
    minutesAgo: 185,
    reason: '',
  },
  {
    key: 'tuyen-sinh-cao-dang-nghe',
    section: 'giao-duc',
    author: 'thao',
    bylines: ['Phương Thảo'],
    kicker: 'Thông báo',
    title: 'Trường Cao đẳng Nghề Vân Lĩnh tuyển sinh bổ sung 240 chỉ tiêu',
    sapo: `Trường Cao đẳng Nghề Vân Lĩnh thông báo tuyển sinh bổ sung hệ chính quy năm học ${year()} – ${year(1)} đối với người đã tốt nghiệp trung học cơ sở trở lên.`,
    dateline: '',
    topics: ['giao-duc'],
    lead: null,
    body: doc(
      paragraph(bold('Ngành, nghề và chỉ tiêu:')),
      bulletList(
        'Điện công nghiệp: 60 chỉ tiêu',
        'Công nghệ ô tô: 60 chỉ tiêu',
        'Chế biến và bảo quản nông sản: 45 chỉ tiêu',
        'Kỹ thuật chế biến món ăn: 40 chỉ tiêu',
        'Điều dưỡng: 35 chỉ tiêu',
      ),
      paragraph(bold('Cách thức nộp hồ sơ:')),
      orderedList(
        ['Đăng ký trực tuyến tại ', link('cổng tuyển sinh của trường', 'https://example.test/tuyen-sinh'), '.'],
        `Nộp bản sao học bạ, căn cước và 2 ảnh 3 × 4 tại Phòng Đào tạo trước 17 giờ ngày ${onFull(-20)}.`,
        `Nhận kết quả xét tuyển ngày ${on(-25)}; nhập học ngày ${on(-30)}.`,
      ),
      paragraph(
        'Học sinh tốt nghiệp trung học cơ sở học trung cấp được miễn 100% học phí; người dân tộc thiểu số thuộc hộ nghèo, cận nghèo được hỗ trợ ở ký túc xá. Điện thoại tư vấn: 0200 3855 240.',
      ),
    ),
    state: 'published',
    minutesAgo: 1580,
    reason: '',
  },
  {
    key: 'ban-tru-pac-lung',
    section: 'giao-duc',
    author: 'cuc',
    bylines: ['Lục Cúc'],
    kicker: 'Giáo dục',
    title: 'Bữa cơm bán trú giữ chân học trò Pác Lùng',
    sapo: 'Ba năm nay, điểm trường Pác Lùng (xã Phìn Sơn) không còn cảnh học trò nghỉ học buổi chiều. Bí quyết của thầy cô giản dị đến bất ngờ: một bữa cơm trưa có thịt, có rau và một chỗ ngủ ấm.',
    dateline: '',
    topics: ['giao-duc'],
    lead: {
      picture: 'san-truong',
      caption: 'Giờ ra chơi ở điểm trường Pác Lùng',
      credit: 'Lục Cúc',
      alt: 'Sân trường vùng cao có cây to và cột cờ, học sinh chơi đùa trong nắng sớm',
    },
    body: doc(
      paragraph(
        'Điểm trường có 4 lớp ghép với 96 học sinh, em xa nhất phải đi bộ 5 km. Trước kia, trưa đến là các em về nhà rồi ở lại nương với bố mẹ, lớp buổi chiều chỉ còn một phần ba. Cô giáo Vàng Thị Mẩy nhớ lại: “Có hôm tôi dạy toán cho bốn em, còn mười chín em kia đang bẻ ngô”.',
      ),
      paragraph(
        'Năm học ấy, các thầy cô góp lương mua gạo, phụ huynh góp củi và rau. Bếp dựng bằng tôn cũ. Một tháng sau, sĩ số buổi chiều đạt 95%. Từ học kỳ tiếp theo, xã đưa bếp ăn vào kế hoạch, cộng với chế độ hỗ trợ của Nhà nước, mỗi suất ăn được 18.000 đồng.',
      ),
      paragraph(
        'Thực đơn viết phấn trên tấm bảng cạnh bếp, phụ huynh nào đi qua cũng đọc được. Mỗi tuần hai nhà cử người xuống nấu cùng thầy cô. Vườn rau sau lớp học do các em lớp 4, lớp 5 chăm; cuối vụ, cô giáo lấy chính luống su hào ra dạy phép chia.',
      ),
      figure(
        'lop-hoc-mua',
        'Đường đến điểm trường những ngày mưa mù',
        'Lục Cúc',
        'Con đường đất men sườn núi trong mưa mù, học sinh che ô đi thành hàng',
      ),
      paragraph(
        'Điều các thầy cô còn lo là nước. Bể cạn từ giữa mùa khô, mỗi ngày phải chở 12 can nước bằng xe máy từ khe về. Một nhóm thiện nguyện vừa khảo sát để khoan giếng, dự toán 92 triệu đồng, nhà trường và xã đối ứng ngày công.',
      ),
      paragraph(
        'Trưa chúng tôi đến, cơm có thịt kho trứng. Em Giàng Thị Chía, lớp 3, ăn hết bát thứ hai rồi xếp thìa ngay ngắn lên giá. Hỏi em thích nhất gì ở trường, em nghĩ một lúc: “Thích ngủ trưa. Chăn thơm”.',
      ),
    ),
    state: 'published',
    minutesAgo: 3480,
    reason: '',
  },
  {
    key: 'hien-mau-dong-linh',
    section: 'xa-hoi',
    author: 'cuc',
    bylines: ['Kim Cúc'],
    kicker: '',
    title: 'Hơn 600 người tham gia ngày hội hiến máu ở phường Đông Lĩnh',
    sapo: `Sáng ${on(1, 2540)}, Hội Chữ thập đỏ tỉnh phối hợp với phường Đông Lĩnh tổ chức ngày hội hiến máu tình nguyện. Kết thúc buổi sáng, ban tổ chức tiếp nhận 512 đơn vị máu.`,
    dateline: 'VLO',
    topics: ['y-te'],
    lead: null,
    body: doc(
      paragraph(
        'Trong số 634 người đăng ký có 208 người hiến máu lần đầu, 11 cặp vợ chồng và 3 gia đình có hai thế hệ cùng tham gia. Người hiến nhiều nhất là anh Phùng Văn Quý, tổ dân phố số 7, với 41 lần.',
      ),
      paragraph(
        'Theo Bệnh viện Đa khoa tỉnh, lượng máu tiếp nhận đợt này bảo đảm nhu cầu điều trị khoảng 5 tuần, trong đó nhóm máu O chiếm 46%. Dịp này, Hội Chữ thập đỏ tỉnh trao 20 suất quà cho người bệnh có hoàn cảnh khó khăn đang chạy thận nhân tạo.',
      ),
      paragraph(italic('(Bài đã được cập nhật: số đơn vị máu tiếp nhận là 512, bản đăng lần đầu ghi 521.)')),
    ),
    state: 'published',
    minutesAgo: 2540,
    reason: '',
  },
  {
    key: 'deo-co-luong',
    section: 'xa-hoi',
    author: 'long',
    bylines: ['Hoàng Long'],
    kicker: 'An toàn giao thông',
    title: 'Đèo Cổ Lương mù dày: Những người giữ đèn trên km 21',
    sapo: 'Không lương, không biên chế, sáu người dân ở thôn Lũng Phạ thay nhau thắp đèn, đặt biển, dẫn xe qua khúc cua nguy hiểm nhất đèo Cổ Lương mỗi khi mù xuống.',
    dateline: '',
    topics: ['giao-thong'],
    lead: {
      picture: 'duong-deo',
      caption: 'Xe nối đuôi nhau bò qua khúc cua km 21 đèo Cổ Lương trong mù',
      credit: 'Hoàng Long',
      alt: 'Con đường đèo uốn giữa rừng núi trong sương mù, đèn xe nhòe trên mặt đường',
    },
    body: doc(
      paragraph(
        'Mù ở Cổ Lương đến không báo trước. Đang nắng, chỉ một cơn gió là trắng xóa, tài xế không nhìn thấy nắp ca-pô. Km 21 là khúc cua tay áo, một bên vách đá, một bên vực sâu hơn 80 m. Mười năm trước, chỗ này mỗi năm có bốn, năm vụ tai nạn.',
      ),
      paragraph(
        'Nhà ông Hoàng Văn Páo cách khúc cua chừng 200 m. Sau một đêm phải cõng hai người bị nạn lên từ mép vực, ông đóng cọc, treo chiếc đèn bão. Rồi hàng xóm góp thêm đèn pin, áo phản quang. Nay tổ có sáu người, chia ca từ 5 giờ chiều đến nửa đêm, hôm nào mù dày thì thức trắng.',
      ),
      paragraph(
        '“Xe to thì dẫn ra giữa, xe máy thì cho bám đuôi. Có người dúi tiền, chúng tôi không lấy. Lấy tiền thì thành trạm thu phí mất”, ông Páo cười.',
      ),
      paragraph(
        'Từ khi có tổ giữ đèn, km 21 chỉ xảy ra 2 vụ va chạm nhẹ trong 3 năm. Xã đã hỗ trợ bộ đàm, mua bảo hiểm tai nạn cho các thành viên; đơn vị quản lý đường bộ lắp 40 cọc tiêu phản quang và một cột đèn năng lượng mặt trời. Khi dự án nâng cấp ĐT.178 hoàn thành, khúc cua sẽ được nắn lại.',
      ),
      paragraph(
        'Tài xế chạy tuyến Vân Khê – Khe Mây ai cũng biết ám hiệu của tổ: đèn quay vòng là dừng, đèn đưa ngang là đi chậm, hai ngọn đèn giơ cao là đường đã thông. Anh Phí Văn Hoan, lái xe tải 11 năm, kể có lần mù dày đến nỗi anh chỉ thấy một đốm sáng trôi trước đầu xe, cứ thế bám theo hơn 2 km. Xuống hết dốc mới biết người cầm đèn là cậu học sinh lớp 10 đi thay bố.',
      ),
      paragraph('“Đến lúc ấy thì chúng tôi nghỉ, đi ngủ sớm”, ông Páo nói, tay vặn nhỏ ngọn đèn vì mù vừa tan.'),
    ),
    state: 'published',
    minutesAgo: 9560,
    reason: '',
  },
  {
    key: 'lua-dao-tai-khoan',
    section: 'xa-hoi',
    author: 'thao',
    bylines: ['Phương Thảo'],
    kicker: 'Cảnh báo',
    title: 'Giả danh nhân viên điện lực yêu cầu cài ứng dụng để chiếm đoạt tiền',
    sapo: 'Công an tỉnh cảnh báo thủ đoạn gọi điện giả danh nhân viên điện lực, hướng dẫn người dân cài ứng dụng “cập nhật công tơ” rồi chiếm quyền điều khiển điện thoại. Từ đầu tháng, 8 người ở Vân Khê, Bến Sỏi đã mất tổng cộng 1,13 tỷ đồng.',
    dateline: '',
    topics: ['chuyen-doi-so'],
    lead: null,
    body: doc(
      paragraph(
        'Các đối tượng đọc đúng họ tên, mã khách hàng để tạo lòng tin, sau đó gửi đường dẫn lạ qua tin nhắn. Khi nạn nhân cấp quyền trợ năng, kẻ gian đọc được mã xác thực và chuyển tiền ngay trong đêm.',
      ),
      paragraph(bold('Công an tỉnh khuyến cáo người dân:')),
      orderedList(
        'Không cài ứng dụng từ đường dẫn do người lạ gửi; chỉ tải từ kho ứng dụng chính thức.',
        'Không đọc mã xác thực, không quay khuôn mặt theo yêu cầu qua điện thoại.',
        'Nếu lỡ cài, ngắt ngay kết nối mạng, báo ngân hàng khóa tài khoản và trình báo công an nơi gần nhất.',
      ),
    ),
    state: 'published',
    minutesAgo: 860,
    reason: '',
  },
]
