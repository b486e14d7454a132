import { on, onFull } from '../calendar.ts'
import {
  attachment,
  audio,
  blockquote,
  box,
  doc,
  embed,
  figure,
  footnote,
  gallery,
  heading,
  italic,
  link,
  orderedList,
  paragraph,
  pullQuote,
} from '../document.ts'
import type { DemoArticle } from '../types.ts'

export const vanHoa: DemoArticle[] = [
  {
    key: 'hoi-den-ben-soi',
    section: 'van-hoa',
    author: 'huong',
    bylines: ['Hồ Xuân Hương', 'Triệu Thị Mùi'],
    kicker: 'Phóng sự',
    title: 'Đêm hội đèn Bến Sỏi: Dòng sông nhớ người lái đò',
    sapo: 'Mỗi năm một lần, đúng lúc trăng vừa qua đỉnh núi Voi Phục, người Bến Sỏi tắt hết đèn điện dọc hai bờ sông Vân. Trong bóng tối ấy, hàng nghìn ngọn đèn giấy được thả xuống nước, trôi theo con đường mà những chuyến đò ngang đã đi suốt ba thế kỷ.',
    dateline: '',
    topics: ['le-hoi-di-san', 'giu-nghe-giu-lang'],
    lead: {
      picture: 'hoi-den-song',
      caption: 'Hàng nghìn ngọn đèn giấy trôi trên sông Vân trong đêm hội Bến Sỏi',
      credit: 'Hồ Xuân Hương',
      alt: 'Dòng sông đêm phủ đầy ánh đèn hoa đăng, người đứng kín bờ, trăng treo trên dãy núi',
    },
    body: doc(
      paragraph(
        'Chúng tôi đến Bến Sỏi từ lúc mặt trời còn trên ngọn tre. Trong sân đình, các bà, các chị đã ngồi thành vòng quanh những chồng giấy bản. Giấy nhúng nước củ nâu cho dai, phơi hai nắng, gấp làm tám rồi chụm lại thành một đài sen sáu cánh. Ở giữa là mẩu nến sáp ong dài bằng đốt ngón tay, gắn trên lát vỏ bưởi khô cho nổi. Không có sợi dây thép, không có miếng xốp nào.',
      ),
      paragraph(
        '“Đèn phải tan được. Đèn mà không tan thì sông nó mang nợ mình, chứ đâu phải mình trả nợ sông”, bà Tống Thị Lụa, 81 tuổi, người gấp đèn lâu năm nhất phường, vừa nói vừa miết móng tay lên nếp giấy.',
      ),
      heading(2, 'Món nợ với một người không tên'),
      paragraph(
        'Sự tích hội đèn được kể mỗi nhà một khác, nhưng ai cũng bắt đầu bằng một đêm lũ. Thuở ấy Bến Sỏi chỉ là cái chợ nhỏ bên bãi cát. Nước lên nửa đêm, dân làng kẹt lại trên gò. Một người lái đò từ đâu chèo đến, chở hết lượt này sang lượt khác, mũi đò treo ngọn đèn dầu để người trên gò biết mà chờ. Chuyến cuối cùng, gò chỉ còn một đứa trẻ. Đứa trẻ sang được bờ. Sáng ra, người ta tìm thấy chiếc đèn mắc trên cành gạo, còn con đò và người chèo thì không.',
      ),
      paragraph(
        'Không ai biết tên ông. Làng lập miếu, bài vị chỉ khắc hai chữ “Ông Đò”. Mỗi năm, đến ngày nước rút, mỗi nhà thắp một ngọn đèn thả xuống sông, ý là soi đường cho ông tìm về bến.',
      ),
      paragraph(
        'Nhà nghiên cứu văn hóa dân gian Bế Trọng Khiêm, người dành hơn hai mươi năm ghi chép về vùng hạ lưu sông Vân, cho rằng lõi của câu chuyện có thể gắn với trận đại hồng thủy được nhắc trong một tấm bia ở chùa Hạ.',
        footnote(
          'Bia dựng bên trái tiền đường, cao 1,2 m, chữ phần dưới đã mòn; ông Bế Trọng Khiêm chép lại năm 2003.',
        ),
        ' “Bia không kể chuyện người lái đò, chỉ ghi: nước tràn qua gò, dân thoát được là nhờ thuyền. Một câu thôi. Nhưng cộng đồng đã giữ lại điều mà bia bỏ qua: có một con người cụ thể đã làm việc đó”, ông Khiêm nói.',
      ),
      pullQuote(
        'Đèn mà không tan thì sông nó mang nợ mình, chứ đâu phải mình trả nợ sông.',
        'Bà Tống Thị Lụa, 81 tuổi, phường Bến Sỏi',
      ),
      heading(2, 'Ba hồi trống, một khoảng tối'),
      paragraph(
        'Chập tối, đường Hàng Trám đã chật người. Đèn lồng treo thành hàng từ cổng chợ xuống bến; trẻ con xách đèn ông sao, đèn cá chép chạy lẫn vào đám rước. Đi đầu là mười hai thanh niên khiêng con đò gỗ dài bốn mét, sơn then, trong đò không đặt tượng mà chỉ có một mái chèo cũ. Theo sau là phường bát âm, các cụ bô lão, rồi đến các nhà, mỗi nhà một mâm đèn.',
      ),
      figure(
        'hoi-den-pho',
        'Đường Hàng Trám trước giờ rước đò ra bến',
        'Hồ Xuân Hương',
        'Con phố nhỏ treo kín đèn lồng đỏ và vàng, dòng người chen vai đi về phía bờ sông',
      ),
      paragraph(
        'Đúng giờ, ba hồi trống nổi lên từ miếu Ông Đò. Điện hai bờ tắt. Hàng vạn người lặng đi trong khoảng tối kéo dài chừng ba phút, chỉ nghe tiếng nước vỗ mạn thuyền và tiếng một đứa trẻ nào đó hỏi mẹ. Rồi từ mũi đò, ngọn đèn thứ nhất được đặt xuống nước. Nó chao một cái, tưởng tắt, lại sáng. Ngọn thứ hai, thứ ba. Chẳng mấy chốc cả khúc sông như có ai rải sao.',
      ),
      audio('ba-hoi-trong', 'Nghe ba hồi trống mở hội ở miếu Ông Đò'),
      paragraph(
        'Đứng cạnh tôi, chị Ma Thị Huyền, công nhân may ở Cụm công nghiệp Đông Lĩnh, thả hai ngọn đèn. Một cho Ông Đò. Một cho bố chị, người cũng từng chèo đò ngang ở bến này trước khi có cầu. “Bố em mất đã bảy năm. Cả năm đi làm, chỉ có đêm nay là em thấy mình được nói chuyện với bố lâu nhất”, chị nói nhỏ.',
      ),
      heading(2, 'Giữ hội, giữ sông'),
      paragraph(
        'Có một thời hội đèn suýt mất. Những năm khó khăn, giấy bản không có mà dùng, hội chỉ còn vài chục ngọn đèn dầu. Đến khi kinh tế khá lên, hội lại đông theo kiểu khác: đèn nhựa, đèn pin bán đầy chợ, sáng hôm sau rác dạt kín chân cầu. Mùa hội cách đây sáu năm, phường phải thuê ba thuyền vớt rác suốt bốn ngày, được hơn 2 tấn.',
      ),
      paragraph(
        'Năm sau đó, các cụ họp dân. Cuộc họp kéo dài đến khuya và kết thúc bằng một bản quy ước tám điều, điều đầu tiên chỉ vỏn vẹn: ',
        italic('“Đèn thả xuống sông phải tan trong sông”'),
        '. Phường vận động các hộ bán hàng không nhập đèn nhựa; hội phụ nữ mở lớp gấp đèn cho học sinh; mỗi nhà chỉ thả nhiều nhất năm ngọn. Mùa hội năm nay, lượng rác vớt được chưa đầy 60 kg, phần lớn là lá chuối gói xôi.',
      ),
      box(
        'Năm điều đầu của quy ước thả đèn',
        orderedList(
          'Đèn thả xuống sông phải tan trong sông.',
          'Mỗi nhà thả nhiều nhất năm ngọn.',
          'Không bán, không nhập đèn nhựa, đèn pin trong ba ngày hội.',
          'Trẻ em thả đèn phải có người lớn đi cùng.',
          'Sáng sau hội, mỗi nhà góp một người ra bờ sông nhặt rác.',
        ),
        paragraph('Quy ước gồm tám điều, được họp dân thông qua sáu năm trước và đọc lại trước mỗi mùa hội.'),
      ),
      blockquote(
        'Chúng tôi không làm hội để cho khách xem. Khách đến thì quý, nhưng nếu một năm không có khách nào, Bến Sỏi vẫn tắt điện, vẫn đánh ba hồi trống, vẫn thả đèn.',
      ),
      paragraph(
        'Ông Nhữ Văn Cảnh, thủ từ miếu Ông Đò, nói vậy khi được hỏi về chuyện phát triển du lịch. Nhưng ông cũng là người đầu tiên ủng hộ mở sáu nhà dân làm nơi nghỉ cho khách, với điều kiện chủ nhà phải kể được sự tích hội đèn và dạy khách gấp ít nhất một ngọn.',
      ),
      paragraph(
        'Theo Phòng Văn hóa – Xã hội phường Bến Sỏi, ba ngày hội năm nay đón khoảng 18.000 lượt khách, doanh thu dịch vụ ước 4,6 tỷ đồng. Hồ sơ đề nghị đưa hội đèn vào danh mục di sản văn hóa phi vật thể quốc gia đang được hoàn thiện, trong đó có 214 trang ghi chép lời kể của người dân và toàn bộ quy trình làm giấy, gấp đèn.',
      ),
      attachment('so-lieu-hoi-den', 'Số liệu sáu mùa hội: lượt khách, doanh thu, rác vớt được'),
      paragraph(
        'Cũng theo phường, điều đáng mừng nhất không nằm ở con số. Lớp gấp đèn năm đầu chỉ có 17 em, năm nay phải chia làm năm lớp. Cháu nội bà Lụa, mới mười một tuổi, đã gấp được đài sen mười hai cánh, kiểu đèn mà chính bà tưởng đã quên.',
      ),
      paragraph(
        'Khuya, những ngọn đèn cuối cùng khuất sau khúc quanh. Điện vẫn chưa bật lại, theo lệ phải chờ đến khi người giữ miếu trông thấy mặt sông tối hẳn. Bà Lụa ngồi trên bậc đá, tay vẫn còn vết củ nâu. Tôi hỏi bà có nghĩ Ông Đò đã tìm được đường về không. Bà bảo: “Về rồi chứ. Năm nào chả về. Có điều ông về thì lại đi, vì sông lúc nào cũng có người cần sang”.',
      ),
      paragraph('Sáng hôm sau, lũ nhỏ từ thượng nguồn về, nước hơi đục. Dọc bờ không còn ngọn đèn nào.'),
      gallery(
        figure(
          'ben-thuyen',
          'Bến Sỏi buổi chiều trước hội',
          'Hồ Xuân Hương',
          'Những con thuyền gỗ neo sát bến, mặt sông loáng nắng xiên',
        ),
        figure(
          'dinh-lang',
          'Đình làng, nơi gấp đèn từ đầu tháng',
          'Hồ Xuân Hương',
          'Ngôi đình mái cong giữa sân gạch rộng, cây cổ thụ che một góc',
        ),
        figure(
          'ben-thuyen-som',
          'Sáng sau hội',
          'Triệu Thị Mùi',
          'Bến thuyền lúc tờ mờ sáng, sương phủ trên mặt nước phẳng lặng',
        ),
      ),
      embed('youtube:aqz-KE-bpKQ', 'Phim mẫu để xem thử khung video: “Big Buck Bunny”, Blender Foundation, CC BY 3.0'),
      attachment('ap-phich', 'Áp phích hội đèn Bến Sỏi'),
    ),
    state: 'published',
    minutesAgo: 760,
    reason: '',
  },
  {
    key: 'thu-vien-xe-gui',
    section: 'van-hoa',
    author: 'cuc',
    bylines: ['Lục Cúc'],
    kicker: '',
    title: 'Thư viện tỉnh đưa 12.000 cuốn sách đi “gửi” ở nhà dân',
    sapo: `Thay vì chờ bạn đọc đến, Thư viện tỉnh Vân Lĩnh đem sách đặt tại quán nước, nhà văn hóa, trạm xe buýt và cả nhà trưởng thôn. Sau một năm, mô hình “Giá sách gửi” có mặt ở 63 điểm, lượt mượn gấp ba lần số lượt tại trụ sở.`,
    dateline: '',
    topics: ['giao-duc'],
    lead: {
      picture: 'ke-sach',
      caption: 'Phòng đọc Thư viện tỉnh, nơi phân loại sách trước khi chuyển về các điểm gửi',
      credit: 'Lục Cúc',
      alt: 'Kệ sách cao trong phòng đọc có nắng chiếu xiên qua cửa sổ, vài người đang ngồi đọc',
    },
    body: doc(
      paragraph(
        'Giá sách ở quán nước bà Tươi, phường Vân Khê, chỉ có bốn tầng. Khách ngồi chờ xe buýt rút một cuốn, đọc dở thì cầm về, hôm khác trả ở điểm nào cũng được. Không thẻ, không đặt cọc; chỉ có cuốn sổ ghi tên sách và một chữ ký.',
      ),
      paragraph(
        '“Ngày đầu chúng tôi lo mất. Tính trước tỷ lệ thất lạc 20%, thực tế là 3,7%. Có cuốn đi mất rồi lại quay về, bên trong kẹp thêm tờ giấy: xin lỗi vì giữ lâu, cả nhà đọc chuyền tay”, chị Âu Thị Diệp, cán bộ thư viện, kể.',
      ),
      paragraph(
        'Sách được chọn theo nơi đặt: cạnh trạm y tế là sách chăm sóc con nhỏ, ở nhà văn hóa thôn là sách trồng trọt, chăn nuôi và truyện tranh, gần ký túc xá công nhân là truyện ngắn, sách học nghề. Mỗi quý, thư viện luân chuyển một lần bằng hai chiếc xe ba bánh chạy điện.',
      ),
      paragraph(
        'Mô hình xuất phát từ một thống kê không vui: ba năm liền, số thẻ bạn đọc tại trụ sở giảm từ 4.200 xuống 2.650, phần lớn là học sinh ôn thi. Khảo sát 800 người cho thấy lý do nhiều nhất không phải là “không thích đọc”, mà là “thư viện đóng cửa khi tôi tan làm”. Thay vì kéo dài giờ mở cửa, thư viện chọn đưa sách đến nơi người ta vẫn ngồi mỗi ngày.',
      ),
      paragraph(
        'Từ nay đến cuối năm, Thư viện tỉnh tiếp nhận sách ủng hộ vào sáng thứ bảy hằng tuần. Danh sách các điểm gửi có tại ',
        link('bản đồ giá sách', 'https://example.test/gia-sach-gui'),
        '.',
      ),
    ),
    state: 'published',
    minutesAgo: 5220,
    reason: '',
  },
  {
    key: 'nguoi-giu-khung-cui',
    section: 'van-hoa',
    author: 'huong',
    bylines: ['Xuân Hương'],
    kicker: 'Chân dung',
    title: 'Người giữ tiếng khung cửi ở Nà Khum',
    sapo: 'Bảy mươi hai tuổi, mắt đã kém, nghệ nhân Vi Thị Chiên vẫn nhận ra từng hoa văn thổ cẩm bằng đầu ngón tay. Lớp dạy dệt miễn phí của bà vừa tiễn người học thứ một trăm.',
    dateline: '',
    topics: ['le-hoi-di-san', 'san-pham-ocop', 'giu-nghe-giu-lang'],
    lead: {
      picture: 'khung-cui',
      caption: 'Lớp dệt của nghệ nhân Vi Thị Chiên dưới gầm nhà sàn',
      credit: 'Xuân Hương',
      alt: 'Bóng những người phụ nữ ngồi bên khung cửi, nắng lọt qua vách gỗ thành từng vệt',
    },
    body: doc(
      paragraph(
        'Nhà bà Chiên ở cuối bản, tiếng thoi lách cách nghe từ đầu dốc. Dưới gầm sàn kê tám khung cửi, khung cũ nhất bằng gỗ nghiến, bà nội để lại, chỗ tay tỳ đã mòn thành vệt lõm. Bà ngồi giữa lớp, không nhìn ai nhưng thỉnh thoảng lại nhắc: “Cái Lả đập mau quá, sợi đau đấy”.',
      ),
      paragraph(
        'Hoa văn Nà Khum có 34 mẫu, mỗi mẫu là một câu chuyện: dấu chân gà là phiên chợ đầu năm, mắt lưới là mùa cá, quả trám là lời hứa. Trước khi bà mở lớp, cả bản chỉ còn năm người dệt đủ. Bà thuộc tất cả vì hồi nhỏ hay khóc, mẹ đặt tay lên mặt vải cho lần theo hoa mà nín.',
      ),
      heading(2, 'Một trăm người học, mười một người ở lại'),
      paragraph(
        'Lớp dệt mở 9 năm trước với ba cô bé trong xóm. Bà không thu tiền, chỉ yêu cầu người học tự trồng một vạt chàm và dệt xong một tấm địu trước khi nghỉ. Trong một trăm người, mười một người hiện sống được bằng nghề, thu nhập 5 – 7 triệu đồng/tháng; số còn lại dệt lúc nông nhàn.',
      ),
      paragraph(
        'Mười một người nghe thì ít, nhưng với chị Vi Thị Lả, tổ trưởng tổ hợp tác dệt Nà Khum, đó là con số đủ để giữ nghề: “Một người biết thì sợ mất. Mười một người biết thì cãi nhau được xem mẫu nào đúng. Còn cãi nhau là nghề còn sống”.',
      ),
      blockquote('Máy dệt được cái hoa, nhưng máy không biết vì sao phải chừa một mũi sai ở góc vải.'),
      paragraph(
        'Mũi sai ấy, theo lời bà Chiên, là cửa cho hồn vải đi ra, để người mặc không bị tấm vải giữ mất vía. Khách đặt hàng từng trả lại cả lô vì “lỗi góc”. Tổ hợp tác không sửa, chỉ in thêm một tấm thẻ nhỏ kể chuyện mũi sai. Lô hàng sau bán hết trong ba ngày.',
      ),
      paragraph(
        'Mới đây, tấm địu quả trám của tổ được công nhận sản phẩm OCOP 4 sao. Bà Chiên không đi nhận giấy chứng nhận. Hôm ấy có học trò thứ một trăm lẻ một đến xin học, một cậu con trai mười lăm tuổi. Bà bảo, xưa nay chưa có con trai ngồi khung cửi, nhưng cũng chưa có ai cấm.',
      ),
    ),
    state: 'published',
    minutesAgo: 10240,
    reason: '',
  },
  {
    key: 'lien-hoan-hat-then',
    section: 'van-hoa',
    author: 'cuc',
    bylines: ['Kim Cúc'],
    kicker: '',
    title: '26 đội tham gia Liên hoan dân ca các xã vùng thượng nguồn',
    sapo: `Tối ${on(1, 5610)}, tại Nhà văn hóa trung tâm xã Tả Nậm, Liên hoan dân ca các xã vùng thượng nguồn sông Vân khai mạc với sự tham gia của 26 đội, hơn 480 nghệ nhân, diễn viên không chuyên.`,
    dateline: 'VLO',
    topics: ['le-hoi-di-san'],
    lead: null,
    body: doc(
      paragraph(
        'Diễn ra trong 3 ngày, liên hoan gồm các phần thi hát đối đáp, hát ru, trình diễn nhạc cụ và trích đoạn nghi lễ. Người cao tuổi nhất là cụ Nùng Văn Sòi, 88 tuổi, xã Mường Kha; nhỏ nhất là em Lường Bảo Châu, 7 tuổi, xã Bản Cầu.',
      ),
      paragraph(
        'Điểm khác so với các kỳ trước là ban tổ chức không cho dùng nhạc nền thu sẵn, bắt buộc có ít nhất hai thế hệ trong một tiết mục. Toàn bộ phần thi được ghi âm, lưu tại Trung tâm Văn hóa tỉnh để phục vụ truyền dạy.',
      ),
      paragraph(
        'Bà Lục Thị Sao, trưởng đội xã Bản Cầu, cho biết để có tiết mục hai thế hệ, các bà phải dạy cháu hát từ trong bếp, vì ban ngày các cháu đi học. “Khó nhất không phải là điệu, mà là chữ. Nhiều câu cổ các cháu không hiểu, mình lại phải kể cả chuyện cày nương, cả chuyện đi ở ngày xưa, các cháu mới hát ra được”, bà nói.',
      ),
      paragraph(
        'Bên lề liên hoan có gian hướng dẫn làm nhạc cụ tre, nứa; chiếu phim tư liệu về các nghệ nhân đã mất; khu ẩm thực của 9 xã. Ban tổ chức phát 1.200 cuốn sổ lời hát song ngữ cho học sinh trên địa bàn.',
      ),
      paragraph(
        'Ngay sau lễ khai mạc, đội Phìn Sơn mở màn phần thi hát đối đáp bằng một làn điệu gọi mùa do chính các thành viên sưu tầm, được khán giả yêu cầu hát lại hai lần. Lễ bế mạc, trao giải diễn ra sau hai ngày thi.',
      ),
    ),
    state: 'published',
    minutesAgo: 5610,
    reason: '',
  },
  {
    key: 'tu-bo-dinh-ha',
    section: 'van-hoa',
    author: 'long',
    bylines: ['Vi Long'],
    kicker: '',
    title: 'Tu bổ đình Hạ: Giữ lại từng vì kèo cũ',
    sapo: `Dự án tu bổ di tích đình Hạ (phường Bến Sỏi) hoàn thành phần hạ giải mái. Kết quả kiểm kê ngày ${onFull(1, 11700)} cho thấy 71% cấu kiện gỗ còn dùng lại được, cao hơn dự tính ban đầu.`,
    dateline: '',
    topics: ['le-hoi-di-san', 'giu-nghe-giu-lang'],
    lead: {
      picture: 'dinh-lang',
      caption: 'Đình Hạ trước khi hạ giải mái',
      credit: 'Vi Long',
      alt: 'Ngôi đình mái cong bên cây đa và hàng cau, soi bóng xuống ao làng lúc hoàng hôn',
    },
    body: doc(
      paragraph(
        'Đình Hạ dựng cách nay khoảng 240 năm, gồm 5 gian, 2 chái, nổi tiếng với mảng chạm cảnh đua thuyền trên cốn. Qua nhiều lần lụt, chân cột mục, mái võng; từ bốn năm trước đình phải chống bằng cột thép.',
      ),
      paragraph(
        'Lần tu bổ này có kinh phí 23,5 tỷ đồng, trong đó nhân dân đóng góp 6,1 tỷ đồng. Mỗi cấu kiện được đánh số, chụp ảnh, đo vẽ. Phần mục chỉ bị cắt bỏ đến thớ gỗ lành rồi nối mộng, không thay cả cột. “Thay mới thì nhanh, nhưng khi ấy là đình của chúng tôi, chứ không phải đình của các cụ”, hiệp thợ cả Đinh Công Mộc nói.',
      ),
      paragraph(
        'Theo hồ sơ kiểm kê, công trình có 1.846 cấu kiện gỗ, 312 mét vuông chạm khắc và hơn 4 vạn viên ngói mũi hài. Ngói được rửa, phân loại; số vỡ, thiếu đặt nung lại tại một lò thủ công theo đúng khuôn cũ. Toàn bộ quá trình có cán bộ bảo tàng và ban khánh tiết giám sát, nhật ký công trường được niêm yết ở nhà bia để dân làng theo dõi.',
      ),
      paragraph(
        'Trong thời gian thi công, việc hương khói chuyển sang nhà tiền tế tạm. Ông Nhữ Văn Cảnh, đại diện ban khánh tiết, cho biết mỗi xóm cử hai người trông coi cấu kiện vào ban đêm, chia phiên từ đầu năm đến nay chưa bỏ buổi nào.',
      ),
      paragraph(
        'Trong khi hạ giải, thợ phát hiện trên thượng lương có dòng chữ ghi tên 18 người góp gỗ. Bảo tàng tỉnh đã dập bản, mời các dòng họ đến đối chiếu với gia phả. Công trình dự kiến hoàn thành trước mùa hội năm sau.',
      ),
    ),
    state: 'published',
    minutesAgo: 11700,
    reason: '',
  },
]
