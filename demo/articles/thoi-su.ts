import { on, onFull } from '../calendar.ts'
import { blockquote, bold, bulletList, doc, heading, italic, link, paragraph, table } from '../document.ts'
import type { DemoArticle } from '../types.ts'

export const thoiSu: DemoArticle[] = [
  {
    key: 'so-ket-thi-dua',
    section: 'thoi-su',
    author: 'huong',
    bylines: ['Hồ Xuân Hương'],
    kicker: '',
    title: 'Cụm thi đua số II các xã vùng cao: Sơ kết một năm phong trào thi đua giữ rừng, giữ nước',
    sapo: `Chiều ${onFull(1, 95)}, tại xã Khe Mây (đơn vị Cụm trưởng), Cụm thi đua số II các xã vùng cao tổ chức hội nghị sơ kết một năm phong trào thi đua “Giữ rừng đầu nguồn, giữ nước sông Vân”. Dự hội nghị có đại diện lãnh đạo Sở Nội vụ, Sở Nông nghiệp và Môi trường tỉnh; cùng đại diện lãnh đạo UBND 9 xã gồm: Khe Mây, Tả Nậm, Mường Kha, Phìn Sơn, Lương Thạch, Cổ Lương, Bản Cầu, Hạ Vân và Nà Khum.`,
    dateline: 'VLO',
    topics: ['thi-dua-yeu-nuoc', 'moi-truong'],
    lead: {
      picture: 'hoi-truong',
      caption: 'Đại diện xã Tả Nậm, đơn vị Cụm phó, phát biểu thảo luận tại hội nghị',
      credit: 'Hồ Xuân Hương',
      alt: 'Hội trường đông đại biểu ngồi theo hàng ghế, trên sân khấu có người đứng ở bục phát biểu',
    },
    body: doc(
      paragraph(
        'Theo báo cáo tại hội nghị, một năm qua, cấp ủy, chính quyền các xã trong cụm đã gắn phong trào thi đua với nhiệm vụ chính trị của địa phương, trọng tâm là công tác quản lý nhà nước về tài nguyên và môi trường (TN&MT), và đạt được nhiều kết quả đáng ghi nhận. Các xã đã hoàn thành thống kê đất đai trên địa bàn; rà soát, đưa vào cơ sở dữ liệu dùng chung hơn 41.600 thửa đất; trình HĐND cấp xã thông qua phương án bảo vệ 18 nguồn nước sinh hoạt tự chảy.',
      ),
      paragraph(
        'Công tác tuyên truyền được chú trọng. Toàn cụm tổ chức 34 lớp tuyên truyền pháp luật về đất đai, lâm nghiệp và bảo vệ môi trường cho trên 3.000 người tham gia, trong đó già nửa là đồng bào ở các thôn giáp rừng. Việc thu gom rác thải tập trung đã đến được 112/147 thôn; 63 thôn có quy ước bảo vệ rừng do chính người dân họp bàn, ký kết. Các tổ bảo vệ rừng cộng đồng tuần tra 1.870 lượt, phát hiện, ngăn chặn 26 vụ lấn chiếm, phát rừng làm nương trái phép.',
      ),
      paragraph(
        'Cùng với đó, các xã phối hợp với các ngành chức năng tổ chức 41 cuộc kiểm tra việc khai thác cát, sỏi và xả thải ra sông, suối; lập hồ sơ đề nghị xử phạt vi phạm hành chính 27 trường hợp với tổng số tiền 2,8 tỷ đồng. Nguồn chi trả dịch vụ môi trường rừng được chuyển qua tài khoản cho 4.215 hộ nhận khoán, không còn chi tiền mặt.',
      ),
      paragraph(
        'Phong trào thi đua trong xây dựng hệ thống chính trị tiếp tục đi vào nền nếp. 9/9 Đảng bộ xã đăng ký thực hiện mô hình “Chi bộ bám rừng”, phân công đảng viên phụ trách từng nhóm hộ. Qua bình xét, cụm đề nghị UBND tỉnh tặng Bằng khen cho 7 tập thể, 15 cá nhân có thành tích xuất sắc.',
      ),
      paragraph(
        'Bên cạnh kết quả đạt được, hội nghị thẳng thắn chỉ ra một số hạn chế: việc chấm điểm thi đua ở một số nơi còn nể nang, chạy theo hồ sơ; phong trào chưa đều giữa các thôn; tình trạng đổ phế thải xây dựng ven suối Nà Khum chậm được khắc phục dù cử tri nhiều lần kiến nghị.',
      ),
      paragraph(
        'Tại hội nghị, các đại biểu đã trao đổi, chia sẻ cách làm ở từng địa phương: kinh nghiệm giao khoán rừng theo dòng họ ở Tả Nậm; dùng ảnh vệ tinh phát hiện sớm điểm mất rừng ở Phìn Sơn; lập quỹ nước sạch thôn bản ở Mường Kha với mức đóng góp 10.000 đồng/hộ/tháng.',
      ),
      paragraph(
        'Phát biểu kết luận, đại diện đơn vị Cụm trưởng đề nghị các xã trong cụm đổi mới cách chấm điểm theo hướng lấy kết quả ở thôn làm thước đo; phấn đấu trong năm tới 100% số thôn có điểm tập kết rác, không để phát sinh điểm nóng về TN&MT; kịp thời phát hiện, biểu dương gương người tốt, việc tốt ngay từ cơ sở, góp phần thực hiện thắng lợi nhiệm vụ phát triển kinh tế – xã hội, bảo đảm an ninh chính trị, trật tự an toàn xã hội trên địa bàn.',
      ),
      paragraph(
        'Dịp này, các đơn vị trong cụm đã ký giao ước thi đua, bầu xã Tả Nậm làm Cụm trưởng nhiệm kỳ tiếp theo.',
      ),
    ),
    state: 'published',
    minutesAgo: 95,
    reason: '',
  },
  {
    key: 'mua-lon-song-van',
    section: 'thoi-su',
    author: 'long',
    bylines: ['Hoàng Long', 'Xuân Hương'],
    kicker: 'Phòng, chống thiên tai',
    title: 'Lũ trên sông Vân lên nhanh, 214 hộ vùng trũng di dời trong đêm',
    sapo: `Mưa lớn từ tối ${on(1, 38)} khiến mực nước sông Vân lên nhanh, nhiều nơi vượt báo động 2. Trong đêm, lực lượng chức năng các xã, phường ven sông đã đưa 214 hộ dân với 871 nhân khẩu đến nơi an toàn, chưa ghi nhận thiệt hại về người.`,
    dateline: 'VLO',
    topics: ['phong-chong-thien-tai', 'mua-lu-tren-song-van'],
    lead: {
      picture: 'mua-lu',
      caption: 'Lực lượng chức năng dùng thuyền đưa người dân xã Hạ Vân ra khỏi vùng ngập',
      credit: 'Hoàng Long',
      alt: 'Thuyền chở người mặc áo phao giữa dòng nước đục, nhà sàn ngập đến mái hiên, mưa phủ mờ núi',
    },
    body: doc(
      paragraph(
        'Theo Đài Khí tượng Thủy văn tỉnh, do ảnh hưởng của rãnh áp thấp kết hợp hội tụ gió trên cao, trong 12 giờ qua trên địa bàn tỉnh có mưa to đến rất to. Lượng mưa đo được phổ biến từ 90 – 160 mm; riêng trạm Phìn Sơn 212 mm.',
      ),
      heading(2, 'Mực nước và lượng mưa tại các trạm'),
      table(
        ['Trạm', 'Mưa 12 giờ (mm)', 'Mực nước (m)', 'So với báo động'],
        ['Phìn Sơn', '212', '128,46', 'Trên BĐ2 0,36 m'],
        ['Khe Mây', '164', '96,12', 'Trên BĐ2 0,12 m'],
        ['Hạ Vân', '138', '41,85', 'Trên BĐ2 0,25 m'],
        ['Vân Khê', '117', '23,40', 'Trên BĐ1 0,40 m'],
        ['Bến Sỏi', '92', '18,77', 'Dưới BĐ1 0,13 m'],
      ),
      paragraph(
        'Dự báo trong 12 – 24 giờ tới, lũ trên sông Vân đạt đỉnh ở mức xấp xỉ báo động 3 tại Hạ Vân, sau đó xuống chậm. Nguy cơ cao xảy ra lũ quét, sạt lở đất tại các xã Phìn Sơn, Tả Nậm, Khe Mây; ngập úng cục bộ ở phường Vân Khê và phường Bến Sỏi.',
      ),
      heading(2, 'Không để người dân ở lại khu vực nguy hiểm'),
      paragraph(
        'Ngay trong đêm, Ban Chỉ huy Phòng thủ dân sự tỉnh có công điện yêu cầu các địa phương trực ban 24/24 giờ, cấm người và phương tiện qua 11 ngầm tràn, cho học sinh ở 6 xã vùng cao nghỉ học. Tại xã Hạ Vân, 86 hộ ở bãi bồi thôn Soi Dâu được bố trí ở tạm tại nhà văn hóa và trường tiểu học.',
      ),
      paragraph(
        '“Nước lên lúc hơn 1 giờ sáng, loa thôn gọi, công an xã và dân quân vào tận nhà giúp khiêng đồ. Lợn, gà cũng được đưa lên đê rồi, giờ chỉ lo mấy sào ngô”, bà Lường Thị Pành, thôn Soi Dâu, cho biết.',
      ),
      paragraph(
        'Tính đến 6 giờ sáng, toàn tỉnh có 37 ngôi nhà bị ngập, 142 ha lúa và hoa màu bị ảnh hưởng, ĐT.178 sạt lở taluy dương tại 3 điểm với khối lượng khoảng 1.200 m³ đất đá. Lực lượng đường bộ đã đưa máy xúc đến hiện trường để thông tuyến.',
      ),
      paragraph(
        bold('Đường dây nóng tiếp nhận thông tin thiên tai: '),
        '0200 3855 112. Báo Vân Lĩnh tiếp tục cập nhật tại chuyên đề ',
        link('Phòng, chống thiên tai', '/chu-de/phong-chong-thien-tai'),
        '.',
      ),
    ),
    state: 'published',
    minutesAgo: 38,
    reason: '',
  },
  {
    key: 'hop-long-cau-ha-van',
    section: 'thoi-su',
    author: 'huong',
    bylines: ['Xuân Hương'],
    kicker: 'Hạ tầng giao thông',
    title: 'Hợp long cầu Hạ Vân sau 22 tháng thi công',
    sapo: `Sáng ${on(1, 3120)}, nhịp giữa của cầu Hạ Vân bắc qua sông Vân đã được hợp long. Khi đưa vào sử dụng, cây cầu rút ngắn quãng đường từ 6 xã hữu ngạn về trung tâm tỉnh từ 31 km xuống còn 12 km, chấm dứt cảnh qua sông bằng phà.`,
    dateline: 'VLO',
    topics: ['giao-thong'],
    lead: {
      picture: 'cau-ha-van',
      caption: 'Cầu Hạ Vân nhìn từ bến phà cũ trong sáng hợp long',
      credit: 'Xuân Hương',
      alt: 'Cây cầu nhiều nhịp vắt qua sông rộng lúc mặt trời lên, sương phủ mặt nước',
    },
    body: doc(
      paragraph(
        'Cầu Hạ Vân dài 486 m, rộng 12 m, gồm 9 nhịp, thuộc dự án đường nối ĐT.178 với khu vực hữu ngạn, tổng mức đầu tư 642 tỷ đồng từ ngân sách trung ương và ngân sách tỉnh. Công trình do Ban Quản lý dự án đầu tư xây dựng tỉnh làm chủ đầu tư.',
      ),
      paragraph(
        'Theo đại diện Ban Quản lý dự án, khó khăn lớn nhất là hai trụ giữa sông phải thi công trên nền đá phong hóa, trong khi mỗi năm chỉ có khoảng 7 tháng nước cạn. Đơn vị thi công đã tổ chức “3 ca, 4 kíp”, bù lại gần 50 ngày phải dừng vì hai trận lũ năm ngoái.',
      ),
      paragraph(
        'Chứng kiến hai cánh dầm chạm nhau, ông Quàng Văn Liên, người có 19 năm lái phà ở bến Hạ Vân, nói: “Mừng cho bà con chứ. Đêm hôm có người đau đẻ, gọi phà mà nước xiết thì ai cũng run. Phà nghỉ, tôi xin vào tổ trông coi cầu”.',
      ),
      paragraph(
        'Đáng chú ý, toàn bộ dầm chủ được đúc ngay tại bãi bên tả ngạn rồi lao ra bằng xe chuyên dụng, không phải vận chuyển qua đèo. Hơn 140 kỹ sư, công nhân có mặt trên công trường, trong đó 52 người là lao động địa phương được đào tạo nghề cốt thép, cốp pha ngay tại chỗ.',
      ),
      paragraph(
        'Những phần việc còn lại gồm thảm mặt cầu, lắp lan can, hệ thống chiếu sáng và 1,4 km đường dẫn. Mặt bằng đường dẫn phía xã Hạ Vân còn vướng 5 hộ chưa thống nhất phương án bồi thường; UBND xã cam kết bàn giao trong tháng tới để dự án hoàn thành đúng kế hoạch.',
      ),
    ),
    state: 'published',
    minutesAgo: 3120,
    reason: '',
  },
  {
    key: 'mot-cua-cap-xa',
    section: 'thoi-su',
    author: 'long',
    bylines: ['Vi Long'],
    kicker: 'Chính quyền địa phương 2 cấp',
    title: 'Khi “một cửa” về gần dân',
    sapo: 'Nhận hồ sơ cả sáng thứ bảy, cử cán bộ đến từng thôn làm thủ tục cho người già, hẹn giờ qua điện thoại để bà con khỏi chờ: nhiều xã, phường trong tỉnh đang tìm cách để trung tâm phục vụ hành chính công thực sự gần dân dù địa bàn rộng hơn trước.',
    dateline: '',
    topics: ['cai-cach-hanh-chinh', 'chuyen-doi-so'],
    lead: null,
    body: doc(
      paragraph(
        'Xã Lương Thạch hình thành trên cơ sở sáp nhập 3 xã cũ, thôn xa nhất cách trụ sở 24 km. Những tháng đầu, mỗi ngày Trung tâm Phục vụ hành chính công xã tiếp 70 – 90 lượt người, có hôm bà con ngồi chờ từ sáng đến quá trưa. “Mỗi thứ hai, thứ ba là quá tải, còn thứ sáu lại vắng. Chúng tôi đếm lại số phiếu trong một tháng mới thấy vấn đề nằm ở chỗ không ai hẹn ai”, chị Hứa Thị Nhàn, Phó Giám đốc trung tâm, cho biết.',
      ),
      paragraph(
        'Từ đó, xã mở số điện thoại đặt lịch, mỗi khung giờ nhận không quá 8 hồ sơ; chiều thứ tư hằng tuần cử tổ lưu động 3 người mang theo máy tính, máy in đến các nhà văn hóa thôn. Sau 5 tháng, thời gian chờ bình quân giảm từ 74 phút xuống 18 phút; tỷ lệ hồ sơ giải quyết đúng và trước hạn đạt 99,1%.',
      ),
      heading(2, 'Không làm thay, nhưng không bỏ mặc'),
      paragraph(
        'Ở phường Đông Lĩnh, điểm nghẽn lại là hồ sơ trực tuyến. Nhiều người có điện thoại thông minh nhưng không quen thao tác, cán bộ sốt ruột nên làm thay, thành ra lần sau người dân vẫn phải đến. Phường giao Đoàn Thanh niên lập tổ hướng dẫn với nguyên tắc: người dân tự bấm, người hướng dẫn chỉ đứng bên cạnh.',
      ),
      blockquote(
        'Tôi 67 tuổi, lần đầu mất gần một tiếng để nộp giấy đăng ký hộ kinh doanh. Lần thứ hai chỉ mười phút, ngồi ở nhà làm, khỏi phiền con cháu.',
      ),
      paragraph(
        'Ông Đàm Văn Tỉnh, tổ dân phố số 4, kể lại như vậy. Theo thống kê của phường, tỷ lệ hồ sơ do người dân tự nộp tại nhà tăng từ 21% lên 58%.',
      ),
      paragraph(
        'Dẫu vậy, khó khăn còn không ít. Qua giám sát của HĐND tỉnh, 17/52 trung tâm thiếu cán bộ chuyên môn về đất đai, xây dựng; đường truyền ở 9 xã vùng cao chưa ổn định; một số phần mềm chưa liên thông nên phải nhập dữ liệu hai lần. Sở Nội vụ đang tham mưu UBND tỉnh biệt phái cán bộ có thời hạn về những nơi thiếu và kiến nghị cơ quan chủ quản phần mềm sớm kết nối dữ liệu.',
      ),
    ),
    state: 'published',
    minutesAgo: 5860,
    reason: '',
  },
  {
    key: 'giam-sat-nuoc-sach',
    section: 'thoi-su',
    author: 'huong',
    bylines: ['Hồ Xuân Hương'],
    kicker: '',
    title: 'HĐND tỉnh giám sát các công trình nước sạch vùng cao: 19 công trình bỏ không',
    sapo: `Ngày ${on(1, 8020)}, Đoàn giám sát của HĐND tỉnh làm việc với UBND xã Phìn Sơn và Sở Nông nghiệp và Môi trường về việc quản lý, khai thác các công trình cấp nước sinh hoạt tập trung. Kết quả bước đầu cho thấy 19 trong số 84 công trình không còn hoạt động.`,
    dateline: 'VLO',
    topics: ['moi-truong', 'xay-dung-nong-thon-moi'],
    lead: {
      picture: 'ban-lang-chieu',
      caption: 'Thôn Pác Lùng, xã Phìn Sơn, nơi bể nước tập trung ngừng cấp đã hai năm',
      credit: 'Hồ Xuân Hương',
      alt: 'Những nếp nhà sàn dưới chân núi lúc chiều muộn, khói bếp bay lên, người đi làm đồng về',
    },
    body: doc(
      paragraph(
        'Theo báo cáo, toàn tỉnh có 84 công trình cấp nước sinh hoạt tập trung đầu tư từ nhiều nguồn vốn, tổng giá trị hơn 310 tỷ đồng. Trong đó, 41 công trình hoạt động bền vững, 24 công trình hoạt động kém hiệu quả, 19 công trình bỏ không. Nguyên nhân chủ yếu do nguồn nước suy giảm, đường ống hư hỏng sau mưa lũ và không có người vận hành được trả thù lao.',
      ),
      paragraph(
        'Tại thôn Pác Lùng, bể chứa 60 m³ xây dựng cách đây 6 năm chỉ cấp nước được 4 mùa. 58 hộ dân phải dẫn nước từ khe về bằng ống nhựa, mùa khô đi gùi cách nhà hơn 1 km. “Bể đẹp mà không có nước thì cũng chỉ để phơi ngô. Bà con xin góp công sửa, chỉ mong Nhà nước cho ống”, trưởng thôn Giàng A Sình nói với đoàn giám sát.',
      ),
      paragraph(
        'Làm rõ ý kiến của đoàn, đại diện Sở Nông nghiệp và Môi trường cho biết, nhiều công trình được thiết kế theo lưu lượng khe suối đo vào mùa mưa, đến mùa khô nguồn chỉ còn một phần ba. Sau khi đưa vào sử dụng, công trình giao cho thôn nhưng không kèm kinh phí, mỗi tổ quản lý được 300.000 đồng/tháng từ quỹ đóng góp nên phần lớn tự giải tán sau một, hai năm.',
      ),
      paragraph(
        'Đoàn giám sát đề nghị Sở Nông nghiệp và Môi trường phân loại từng công trình trước khi xin chủ trương sửa chữa, tránh “đầu tư lại sai lầm cũ”; giao cụ thể đơn vị quản lý; thí điểm thu tiền nước theo đồng hồ với mức do cộng đồng thỏa thuận để có kinh phí vận hành. Kết quả giám sát sẽ được báo cáo tại kỳ họp thường lệ gần nhất của HĐND tỉnh.',
      ),
    ),
    state: 'published',
    minutesAgo: 8020,
    reason: '',
  },
  {
    key: 'y-kien-hop',
    section: 'thoi-su',
    author: 'son',
    bylines: ['Đông Lĩnh'],
    kicker: 'Ý kiến',
    title: 'Bớt một cuộc họp, thêm một lần xuống thôn',
    sapo: 'Một xã vùng cao tự đếm được 217 cuộc họp trong một năm. Con số ấy không nằm trong báo cáo thành tích nào, nhưng nói được nhiều điều về cách chúng ta đang dùng thời gian của cán bộ cơ sở.',
    dateline: '',
    topics: ['cai-cach-hanh-chinh'],
    lead: null,
    body: doc(
      paragraph(
        'Người đếm là một công chức văn phòng trẻ. Em lập bảng, cột đầu ghi ngày, cột thứ hai ghi tên cuộc họp, cột thứ ba ghi: “Họp xong, việc gì thay đổi?”. Gần một nửa số ô ở cột thứ ba để trống.',
      ),
      paragraph(
        'Chẳng ai phủ nhận họp là một cách làm việc. Có những việc không ngồi lại với nhau thì không xong: phương án di dân trước mùa lũ, chia nước tưới khi hạn, bình xét hộ nghèo. Nhưng cũng có những cuộc họp sinh ra chỉ vì cuộc họp trước yêu cầu phải họp; người dự nghe đọc lại văn bản đã gửi từ tuần trước; phần thảo luận dành cho năm phút cuối, khi ai nấy đã nhìn đồng hồ.',
      ),
      paragraph(
        'Cái giá không chỉ là nước uống, tiền xăng xe. Với xã rộng hai, ba trăm cây số vuông, mỗi buổi chủ tịch xã ngồi trong hội trường là một buổi người dân thôn xa không gặp được người có quyền quyết. Hồ sơ nằm lại, chữ ký nằm lại, và niềm tin cũng vơi đi từng chút mà không bảng biểu nào ghi nhận.',
      ),
      paragraph('Xin góp ba việc có thể làm ngay, không tốn tiền:'),
      bulletList(
        [
          bold('Nêu câu hỏi trước khi mời họp. '),
          'Giấy mời không nói được cuộc họp phải quyết điều gì thì chưa nên ký.',
        ],
        [bold('Không đọc văn bản tại hội nghị. '), 'Tài liệu gửi trước hai ngày; ai chưa đọc thì xin không phát biểu.'],
        [
          bold('Dành một ngày trong tuần không họp. '),
          'Ngày ấy cán bộ xuống thôn, và lịch xuống thôn được niêm yết như lịch tiếp dân.',
        ],
      ),
      paragraph(
        'Ở xã của người công chức trẻ nọ, sau khi xem bảng đếm, bí thư đảng ủy đã bỏ hẳn giao ban chiều thứ năm. Buổi chiều ấy ông thường có mặt ở một thôn nào đó, và theo lời bà con, ',
        italic('“đến cũng chẳng nói gì nhiều, chủ yếu là ngồi nghe”'),
        '. Có lẽ cuộc họp có ích nhất cũng bắt đầu như thế.',
      ),
    ),
    state: 'published',
    minutesAgo: 1210,
    reason: '',
  },
]
