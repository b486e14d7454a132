import { on, onFull } from '../calendar.ts'
import { bold, bulletList, doc, figure, heading, italic, link, orderedList, paragraph, table } from '../document.ts'
import type { DemoArticle } from '../types.ts'

export const nongNghiep: DemoArticle[] = [
  {
    key: 'gia-nong-san',
    section: 'nong-nghiep',
    author: 'thao',
    bylines: ['Phương Thảo'],
    kicker: 'Thị trường nông sản',
    title: 'Giá nông sản trong tỉnh: Chè búp tươi nhích lên, lợn hơi giảm nhẹ',
    sapo: `Theo tổng hợp của Sở Nông nghiệp và Môi trường ngày ${onFull(1, 300)} tại 6 chợ đầu mối và điểm thu mua, giá chè búp tươi, ngô hạt tăng so với tuần trước; lợn hơi giảm 1.000 – 1.500 đồng/kg.`,
    dateline: '',
    topics: ['san-pham-ocop'],
    lead: null,
    body: doc(
      table(
        ['Mặt hàng', 'Đơn vị', 'Giá (đồng)', 'So với tuần trước'],
        ['Chè búp tươi loại A', 'kg', '14.500', '+ 700'],
        ['Lợn hơi', 'kg', '61.000', '– 1.200'],
        ['Gà thả đồi', 'kg', '96.000', '0'],
        ['Ngô hạt khô', 'kg', '7.400', '+ 250'],
        ['Sắn lát khô', 'kg', '5.300', '0'],
        ['Gạo nếp Tả Nậm', 'kg', '32.000', '+ 1.000'],
        ['Cá trắm cỏ (lồng)', 'kg', '68.000', '– 500'],
        ['Gỗ keo nguyên liệu', 'tấn', '1.180.000', '+ 30.000'],
      ),
      paragraph(
        'Giá chè tăng do các xưởng gom nguyên liệu cho đơn hàng cuối vụ, trong khi sản lượng ở Khe Mây, Nà Khum giảm khoảng 8% vì mưa kéo dài. Với lợn hơi, nguồn cung dồi dào, sức mua chưa tăng.',
      ),
      paragraph(
        'Ngành chuyên môn khuyến cáo người chăn nuôi không tăng đàn ồ ạt, chủ động khai báo, tiêm phòng. Bảng giá được cập nhật vào thứ hai và thứ năm hằng tuần tại chuyên mục ',
        link('Nông nghiệp', '/nong-nghiep'),
        '.',
      ),
    ),
    state: 'published',
    minutesAgo: 300,
    reason: '',
  },
  {
    key: 'che-co-khe-may',
    section: 'nong-nghiep',
    author: 'huong',
    bylines: ['Hồ Xuân Hương'],
    kicker: 'Ghi chép',
    title: 'Chè cổ Khe Mây: Khi người Dao học cách hái ít đi',
    sapo: 'Ở độ cao hơn 1.300 m, trên 2.100 cây chè cổ thụ của xã Khe Mây từng bị hái đến trụi lá. Năm năm trở lại đây, bà con hái ít đi một nửa nhưng thu về gấp ba. Câu chuyện bắt đầu từ một cái thước dây và một lời thề ở gốc cây.',
    dateline: '',
    topics: ['san-pham-ocop', 'moi-truong', 'giu-nghe-giu-lang'],
    lead: {
      picture: 'doi-che-som',
      caption: 'Sáng sớm trên nương chè Khe Mây, mây còn nằm dưới chân người hái',
      credit: 'Hồ Xuân Hương',
      alt: 'Luống chè uốn lượn trong sương sớm, những người hái chè đeo gùi, núi xa nhiều lớp',
    },
    body: doc(
      paragraph(
        'Từ trung tâm xã, chúng tôi đi bộ gần hai giờ theo lối mòn của trâu. Mây đặc đến mức người đi trước chỉ còn là tiếng gậy chống. Rồi bất chợt gió lùa, những thân chè hiện ra, mốc trắng, rêu bám như râu, có gốc hai người ôm không xuể. Anh Phàn Dào Ton, người dẫn đường, vỗ tay lên vỏ cây: “Cụ này số 417. Hôm qua cụ ra được tám lạng búp”.',
      ),
      paragraph(
        'Mỗi cây chè ở đây đều có số, có sổ. Sổ ghi chu vi gốc, ngày hái, số búp, người hái, cả những năm cây “nghỉ”. Người lập ra cuốn sổ đầu tiên là ông Phàn Vần Siểu, bố anh Ton, khi ấy đã ngoài bảy mươi và không biết chữ. Ông đo bằng thước dây, vạch lên thanh tre, con trai chép lại.',
      ),
      heading(2, 'Những năm trụi lá'),
      paragraph(
        'Hơn chục năm trước, thương lái lên tận bản mua chè cổ, trả tiền theo cân, không phân biệt búp non, lá già. Nhà nhà trèo hái, có người chặt cả cành cho nhanh. Ba vụ liền như thế, 340 cây chết. Giá cũng rơi, vì chè lẫn lá già thì chỉ bán được như chè thường.',
      ),
      paragraph(
        '“Lúc cây số 12 chết, cả bản buồn như có tang. Cây ấy các cụ bảo có từ trước khi người Dao đến đây. Bố tôi ngồi dưới gốc một ngày, tối về nói: từ mai nhà này không hái nữa”, anh Ton kể.',
      ),
      paragraph(
        'Một nhà không hái thì nhà khác hái. Ông Siểu bèn đi từng nhà, mời các chủ hộ lên gốc cây số 12 đã khô, mổ gà làm lễ. Mười bảy chủ hộ thề không bẻ cành, không hái vụ đông, mỗi cây chỉ hái hai lứa một năm. Lời thề được viết thành quy ước của thôn, có điều khoản phạt: ai bẻ cành phải trồng và nuôi sống mười cây con.',
      ),
      heading(2, 'Hái ít, bán đắt'),
      paragraph(
        'Lời thề giữ được cây, nhưng phải có cái ăn mới giữ được lời thề. Bước ngoặt đến khi HTX Chè Khe Mây nhận bao tiêu với điều kiện chỉ lấy một tôm hai lá, hái trước 9 giờ sáng. Kỹ thuật viên của HTX ở lại bản ba tháng, cùng bà con sao thử hơn 200 mẻ.',
      ),
      paragraph(
        'Kết quả được đo bằng những con số dễ hiểu. Sản lượng búp từ 11,6 tấn/năm giảm còn 5,4 tấn. Giá búp tươi từ 22.000 đồng tăng lên 145.000 đồng/kg. Tổng thu của 61 hộ từ 255 triệu đồng lên 783 triệu đồng. Không có thêm cây nào chết trong bốn năm gần đây.',
      ),
      table(
        ['Chỉ tiêu', 'Trước khi có quy ước', 'Hiện nay'],
        ['Số lứa hái trong năm', '5 – 6', '2'],
        ['Sản lượng búp (tấn/năm)', '11,6', '5,4'],
        ['Giá búp tươi (đồng/kg)', '22.000', '145.000'],
        ['Tổng thu (triệu đồng/năm)', '255', '783'],
        ['Số cây chết mỗi năm', '113', '0'],
      ),
      figure(
        'rung-mua',
        'Chè cổ thụ mọc xen trong rừng già, được bà con giữ nguyên tầng cây che bóng',
        'Hồ Xuân Hương',
        'Rừng già trong sương với những thân cây lớn, một người đeo gùi đi trên lối mòn',
      ),
      paragraph(
        'Chị Phàn Mùi Chiêm, tổ trưởng tổ hái, mở cho chúng tôi xem túi vải đeo bên hông. Trong túi có một chiếc kéo nhỏ, cuốn sổ và nắm muối. “Hái bằng tay thì dễ giập, nên cắt. Cắt xong ghi sổ. Còn muối để chấm mận, trên này đói nhanh lắm”, chị nói, rồi cười giòn giữa đám mây.',
      ),
      heading(2, 'Nỗi lo trên đỉnh dốc'),
      paragraph(
        'Chè có tiếng, phiền toái cũng theo lên. Mùa hội năm ngoái, vài đoàn khách leo lên cây chụp ảnh, làm gãy cành hai cây đầu dòng. Trên mạng xuất hiện hàng chục nơi rao “chè cổ Khe Mây” với giá chỉ bằng một phần năm. HTX đã đăng ký nhãn hiệu chứng nhận, mỗi gói chè có mã truy về tận số cây, nhưng theo bà Tẩn Thị Sen, Giám đốc HTX, kiện được một nơi thì ba nơi khác mọc ra.',
      ),
      paragraph(
        'Điều khiến anh Ton lo hơn là khí hậu. Sổ của bố anh cho thấy lứa búp xuân bây giờ bật sớm hơn mười hai ngày so với năm đầu ghi chép; năm nào rét muộn, búp cháy đen. Trường Cao đẳng Nghề tỉnh đang giúp thôn lắp một trạm đo nhiệt độ, độ ẩm, còn xã xin tỉnh cho trồng dặm 3.000 cây chè giống bản địa ở vạt rừng thưa, dưới tán trám và dẻ.',
      ),
      paragraph('Theo UBND xã Khe Mây, trong hai năm tới, địa phương tập trung làm ba việc:'),
      orderedList(
        'Khoanh vùng bảo vệ 46 ha rừng chè cổ, cắm mốc, cấm chăn thả.',
        'Xây dựng lối đi bằng đá, giới hạn không quá 60 khách mỗi ngày, có người bản địa dẫn đường.',
        'Hoàn thiện hồ sơ công nhận quần thể cây di sản, kèm cuốn sổ theo dõi từng cây.',
      ),
      paragraph(
        'Ông Siểu mất hai năm trước. Thanh tre khắc vạch của ông được gác trên bàn thờ, bên cạnh cuốn sổ số 1. Trước khi xuống núi, anh Ton dẫn chúng tôi qua gốc cây số 12. Từ cái gốc tưởng đã chết khô, một chồi cao ngang đầu gối đang xòe năm chiếc lá. Anh chưa ghi số cho nó. ',
        italic('“Để xem nó có ở lại không đã”'),
        ', anh nói.',
      ),
    ),
    state: 'published',
    minutesAgo: 1960,
    reason: '',
  },
  {
    key: 'cam-thach-ke',
    section: 'nong-nghiep',
    author: 'cuc',
    bylines: ['Lục Cúc'],
    kicker: '',
    title: 'Cam Thạch Kê vào vụ: Nhà vườn bán trước từng cây',
    sapo: 'Vụ này, gần 40% diện tích cam ở thôn Thạch Kê, xã Lương Thạch được khách đặt mua khi quả còn xanh. Bán theo cây, người trồng yên tâm chăm, người mua được theo dõi quả lớn từng ngày.',
    dateline: '',
    topics: ['san-pham-ocop', 'chuyen-doi-so'],
    lead: {
      picture: 'vuon-cam',
      caption: 'Vườn cam của gia đình ông Dương Văn Ngạn, thôn Thạch Kê',
      credit: 'Lục Cúc',
      alt: 'Vườn cam sai quả trên đồi thoải trong nắng, người hái quả đi giữa các hàng cây',
    },
    body: doc(
      paragraph(
        'Cầm chiếc điện thoại, ông Dương Văn Ngạn đi quanh gốc cam quay một vòng rồi gửi cho chủ của nó, một gia đình ở cách đây hơn 200 km. Cây này đặt 1,6 triệu đồng, cam kết tối thiểu 45 kg quả loại một; thiếu thì bù, thừa thì khách hưởng.',
      ),
      paragraph(
        'Cả thôn có 186 ha cam, sản lượng ước 2.900 tấn. Mấy năm trước, được mùa là rớt giá, có lúc còn 6.000 đồng/kg. Từ khi 54 hộ lập nhóm bán trước, giá bình quân giữ ở mức 24.000 đồng/kg; tiền đặt cọc giúp bà con mua phân hữu cơ mà không phải vay.',
      ),
      paragraph(
        'Cái khó là giữ chữ tín. Nhóm quy định mỗi vườn có mã, nhật ký phun tưới công khai, hộ nào trộn cam nơi khác bị loại khỏi nhóm 3 năm. Đã có 2 hộ bị loại. “Đau, nhưng không làm thì cả thôn mang tiếng”, ông Ngạn nói.',
      ),
      paragraph(
        'Anh Nông Văn Trường, người trẻ nhất trong nhóm, lo phần hình ảnh và đơn hàng. Mỗi cây có một trang riêng, khách quét mã là thấy ngày ra hoa, ngày bón phân, lượng mưa trong tuần. Cuối vụ, khách có thể lên vườn tự tay hái; năm ngoái thôn đón 1.400 lượt, nhiều nhà làm thêm cơm gà, mứt vỏ cam để bán.',
      ),
      paragraph(
        'UBND xã đang cùng bưu cục mở điểm gom hàng ngay đầu thôn, rút thời gian giao từ 3 ngày xuống còn 36 giờ; đồng thời hướng dẫn bà con rải vụ để tránh dồn quả vào một tháng.',
      ),
    ),
    state: 'published',
    minutesAgo: 6180,
    reason: '',
  },
  {
    key: 'ca-long-nam-van',
    section: 'nong-nghiep',
    author: 'long',
    bylines: ['Vi Long'],
    kicker: '',
    title: 'Nuôi cá lồng hồ Nậm Vân: Bớt lồng để cá khỏe',
    sapo: 'Sau đợt cá chết hàng loạt hai năm trước, các hộ nuôi trên hồ Nậm Vân tự nguyện giảm một phần ba số lồng, giãn khoảng cách, đổi loài nuôi. Sản lượng giảm không đáng kể, chi phí thuốc gần như bằng không.',
    dateline: '',
    topics: ['moi-truong'],
    lead: {
      picture: 'ca-long',
      caption: 'Khu nuôi cá lồng thôn Nậm Pạc nhìn từ đồi Vọng',
      credit: 'Vi Long',
      alt: 'Những dãy lồng cá trên mặt hồ phẳng lặng giữa núi, một người chèo thuyền đi cho cá ăn',
    },
    body: doc(
      paragraph(
        'Mặt hồ Nậm Vân rộng 1.150 ha. Thời cao điểm có 642 lồng, dày đến mức chèo thuyền phải gỡ dây neo. Một đợt nước đục kéo dài làm thiếu ô-xy, chỉ trong ba ngày, 86 tấn cá nổi trắng, thiệt hại hơn 5 tỷ đồng.',
      ),
      paragraph(
        'Tổ cộng đồng nuôi cá Nậm Pạc ra đời sau trận ấy. 73 hộ thống nhất còn 418 lồng, mỗi cụm cách nhau 200 m, ba tháng đổi vị trí một lần. Thay vì chỉ nuôi cá trắm, các hộ thả thêm cá chiên, cá bỗng và dành 10% số lồng nuôi cá mè để lọc nước.',
      ),
      paragraph(
        '“Ngày trước nghĩ thêm một lồng là thêm một khoản. Giờ biết thêm một lồng là bớt hơi thở của lồng bên cạnh”, ông Lò Văn Hặc, tổ trưởng, nói.',
      ),
      paragraph(
        'Việc giảm lồng không hề dễ. Ông Hặc kể, ba cuộc họp đầu ai cũng đồng ý giảm, nhưng là giảm lồng của nhà khác. Cuối cùng, tổ bốc thăm vị trí, hộ có nhiều lồng cắt trước, mỗi lồng dỡ được hỗ trợ 1,5 triệu đồng từ quỹ chung. Phao, lưới cũ được thu gom, bán phế liệu, không còn cảnh trôi lềnh bềnh trên hồ.',
      ),
      paragraph(
        'Chi cục Thủy sản đã lắp 4 phao đo ô-xy, nhiệt độ, gửi cảnh báo qua tin nhắn. Năm qua, phao báo động 3 lần, bà con kịp chạy máy sục khí. Sản lượng đạt 612 tấn, giảm 4%, nhưng lợi nhuận bình quân mỗi lồng tăng từ 7 triệu lên 12,5 triệu đồng.',
      ),
    ),
    state: 'published',
    minutesAgo: 7660,
    reason: '',
  },
  {
    key: 'khoi-phuc-sau-lu',
    section: 'nong-nghiep',
    author: 'cuc',
    bylines: ['Trạm Khuyến nông Lương Thạch'],
    kicker: 'Khuyến nông',
    title: '6 việc cần làm ngay để cứu lúa và hoa màu sau lũ',
    sapo: 'Nước rút đến đâu, chăm sóc đến đó là nguyên tắc để giảm thiệt hại. Trạm Khuyến nông Lương Thạch hướng dẫn bà con các bước xử lý trong 7 ngày đầu sau lũ.',
    dateline: '',
    topics: ['phong-chong-thien-tai', 'mua-lu-tren-song-van'],
    lead: null,
    body: doc(
      orderedList(
        [
          bold('Khơi thông dòng chảy. '),
          'Vét rãnh, mở bờ, bơm tiêu úng; ưu tiên ruộng lúa đang làm đòng, vườn rau giống.',
        ],
        [bold('Rửa bùn trên lá. '), 'Dùng bình phun nước sạch, làm lúc chiều mát để cây quang hợp trở lại.'],
        [bold('Dựng cây đổ. '), 'Buộc túm 3 – 4 khóm lúa; với ngô, dựng và vun gốc trong vòng 24 giờ.'],
        [bold('Chưa vội bón đạm. '), 'Chờ cây ra rễ trắng mới bón 3 – 4 kg lân, 2 kg kali cho một sào (360 m²).'],
        [
          bold('Phòng bệnh bạc lá, thối nhũn. '),
          'Thăm đồng hằng ngày, chỉ phun thuốc khi bệnh chớm xuất hiện, theo hướng dẫn của cán bộ kỹ thuật.',
        ],
        [bold('Gieo lại khi mất trên 70%. '), 'Chọn giống ngắn ngày; thôn đăng ký nhận hạt giống hỗ trợ tại UBND xã.'],
      ),
      heading(3, 'Với vật nuôi'),
      bulletList(
        'Dọn chuồng, rắc vôi bột trước khi đưa gia súc, gia cầm trở lại.',
        'Không dùng thức ăn ngấm nước, mốc; không mổ bán vật nuôi chết.',
        'Báo thú y xã khi có từ hai con ốm trở lên.',
      ),
      paragraph('Bà con cần tư vấn, gọi số 0200 3855 377 trong giờ hành chính.'),
    ),
    state: 'published',
    minutesAgo: 130,
    reason: '',
  },
  {
    key: 'nep-ta-nam',
    section: 'nong-nghiep',
    author: 'huong',
    bylines: ['Xuân Hương'],
    kicker: '',
    title: 'Tả Nậm gặt nếp nương: Năng suất 38 tạ/ha, cao nhất 5 năm',
    sapo: `Đến ngày ${on(1, 12480)}, nông dân xã Tả Nậm đã gặt xong 290/412 ha nếp nương. Nhờ lịch gieo sớm và giống được phục tráng, năng suất bình quân đạt 38 tạ/ha, cao nhất trong 5 năm trở lại đây.`,
    dateline: 'VLO',
    topics: ['xay-dung-nong-thon-moi'],
    lead: {
      picture: 'ruong-mua-vang',
      caption: 'Ruộng bậc thang Tả Nậm vào mùa gặt',
      credit: 'Xuân Hương',
      alt: 'Ruộng bậc thang vàng óng uốn theo sườn núi, xóm nhà sàn ở lưng chừng đồi',
    },
    body: doc(
      paragraph(
        'Trên những thửa ruộng bậc thang ở thôn Chang Lùng, tiếng đập lúa vọng từ sáng đến tối. Năm nay, 120 hộ tham gia phục tráng giống do xã phối hợp với Trung tâm Khuyến nông tỉnh thực hiện: chọn bông khỏe ngay tại ruộng, loại hạt lẫn, ngâm ủ đúng nhiệt độ.',
      ),
      paragraph(
        'Gia đình anh Bàn Văn Quan cấy 6 sào, thu hơn 8 tạ thóc, nhiều hơn vụ trước gần 1 tạ. “Hạt đều, nấu lên cả bản ngửi thấy. Có bao nhiêu người ta hỏi mua bấy nhiêu”, anh nói.',
      ),
      paragraph(
        'Trước đây, giống nếp địa phương bị lẫn tạp, cây cao dễ đổ, năng suất chỉ 29 – 31 tạ/ha. Cán bộ khuyến nông cùng bà con chọn 300 bông mẹ từ 40 thửa ruộng, gieo riêng từng dòng qua ba vụ, giữ lại 6 dòng thơm nhất. Đến nay xã tự chủ được 8 tấn thóc giống, không phải mua ngoài.',
      ),
      paragraph(
        'Để kịp thời vụ, các thôn lập 22 tổ đổi công, mỗi tổ 8 – 10 hộ, gặt xong nhà này chuyển sang nhà khác. Những thửa cao, máy không lên được, bà con vẫn dùng hái nhắt và đập lúa bằng loóng gỗ ngay trên ruộng. Rơm được giữ lại ủ làm thức ăn cho hơn 1.900 con trâu, bò trong mùa rét.',
      ),
      paragraph(
        'Gạo nếp Tả Nậm hiện bán 32.000 đồng/kg, được cấp nhãn hiệu tập thể. Xã phấn đấu mở rộng diện tích lên 500 ha, đồng thời giữ nguyên kiến trúc ruộng bậc thang để phát triển du lịch mùa lúa chín.',
      ),
    ),
    state: 'published',
    minutesAgo: 12480,
    reason: '',
  },
]
