import type { Role } from '#newsroom/people/roles.ts'

export type HelpPart = { title: string; points: string[] }

const writing: HelpPart = {
  title: 'Viết và gửi bài',
  points: [
    'Bấm “Viết bài mới” ở Việc của tôi hoặc Bài viết. Bài tự lưu trong khi gõ; dòng trạng thái phía trên cho biết chữ đang ở đâu.',
    'Ctrl+K (⌘K) ở mọi nơi, trừ trong nội dung bài: gõ tên nơi cần đến, việc cần làm hoặc chữ trong bài, có dấu hay không dấu, rồi Enter. Trong nội dung bài, phím này đặt liên kết; ở đó dùng nút “Tìm và làm” trên thanh bên.',
    'Dán địa chỉ một video vào dòng trống thành khung video; địa chỉ một bài của báo thành tít bài có liên kết; dán đè lên chữ đang chọn thì chữ ấy thành liên kết. Ctrl+Z trả lại địa chỉ như đã dán.',
    'Đã có bài ở Word hay trong thư: bấm “Dán bài có sẵn”, dán cả bài, xem lại từng phần (tít, sapo, chú thích, bút danh) rồi lấy vào.',
    'Ảnh: kéo thả vào bài, hoặc bấm “Chèn ảnh”. Nhớ ghi chú thích và nguồn ảnh.',
    'Nút “Chèn” trên thanh công cụ: chùm ảnh, trích dẫn nổi bật (bôi đen câu nói trước khi chèn), hộp thông tin, video theo địa chỉ (YouTube, Vimeo, Dailymotion, TikTok), bản ghi âm, tệp đính kèm, ghi chú cuối bài. Ghi chú tự đánh số.',
    'Chuyển ảnh hay hộp sang chỗ khác: kéo ở tay cầm ⠿, bấm mũi tên lên, xuống trên khối, hoặc Alt+Shift+↑, Alt+Shift+↓ khi con trỏ đang ở trong đó. Enter ở chú thích là viết tiếp bên dưới; Enter ở dòng trống cuối hộp là ra khỏi hộp.',
    'Video chỉ được tải khi bạn đọc bấm vào. Bản ghi âm: MP3, M4A, AAC, OGG, WAV, nhiều nhất 100 MB; tệp đính kèm: PDF, Word, Excel, PowerPoint, ODT, CSV, TXT, nhiều nhất 25 MB.',
    '“Xem trước” cho thấy bài đúng như bạn đọc sẽ thấy, trên điện thoại và máy tính, mà không tạo địa chỉ nào. Cần cho người ngoài xem thì bấm “Tạo địa chỉ” để gửi cho người ngoài tòa soạn: họ xem đúng bản ấy, không cần tài khoản, có hạn 1, 3 hoặc 7 ngày, thu hồi lúc nào cũng được.',
    'Xong thì bấm “Gửi biên tập”. Bài cần có tít, chuyên mục, bút danh và nội dung.',
    'Chưa ai nhận bài thì vẫn rút lại được: mở bài, chọn “Rút lại”.',
    'Người khác nhận bài, trả bài hay xuất bản trong khi bạn đang mở, trang tự đổi theo và nói ai vừa làm gì; chữ đang gõ được lưu trước.',
    'Bài bị trả lại nằm đầu trang Việc của tôi. Danh sách “Cần sửa” ở ngay phía trên bài: sửa xong mục nào đánh dấu mục đó, trả lời được từng mục (“đã sửa theo Sở Y tế”, hoặc vì sao không sửa). Dấu lưu ngay. Rồi bấm “Gửi biên tập” lần nữa.',
    '“Bài đã được sửa thế nào”, ở phần lịch sử dưới bài: bản bạn gửi so với bản đăng, từng chữ một, kèm lý do của ban biên tập. “Bài của tôi theo tháng” ở Việc của tôi gom các bài đã lên báo trong tháng.',
    'Tài khoản → Trang bút danh: chọn ảnh chân dung, viết vài câu giới thiệu cho trang tác giả của từng bút danh. Bút danh chỉ nhắc đến nhau khi bạn chọn cả hai.',
  ],
}

const planning: HelpPart = {
  title: 'Đề tài và lịch tuần',
  points: [
    'Trang Đề tài: bấm “Đề xuất đề tài”, ghi tên, vài dòng nội dung, chuyên mục và ngày muốn có bài. Ban phụ trách chuyên mục sẽ trả lời; trước đó bạn còn sửa hoặc bỏ được.',
    'Đề tài được duyệt và giao cho bạn thì bấm “Viết bài”: bài mới mang theo tên đề tài, chuyên mục và hạn nộp. Mỗi đề tài chỉ có một bài; bấm lần nữa là mở đúng bài đó.',
    'Lịch tuần cho thấy từng ngày: đề tài dự kiến, hạn nộp, bài hẹn giờ và bài đã xuất bản, theo giờ của báo. Phím J sang tuần sau, K về tuần trước, T về tuần này.',
  ],
}

const deciding: HelpPart = {
  title: 'Duyệt và giao đề tài',
  points: [
    'Đề tài chờ duyệt: chọn “Chờ duyệt” ở trang Đề tài. Duyệt thì chọn luôn người viết và hạn nộp; không duyệt thì ghi một lời, người đề xuất đọc đúng lời đó. Đề tài chưa có chuyên mục do thư ký tòa soạn xem.',
    'Ở lịch tuần, kéo một đề tài sang ngày khác bằng tay cầm ⠿, hoặc dùng nút “Chuyển sang ngày…”. Bằng bàn phím: đứng ở tay cầm, bấm phím cách, mũi tên trái, phải, rồi phím cách. Chuyển nhầm thì bấm “Hoàn tác”.',
    'Kéo bài hẹn giờ sang ngày khác là hẹn lại, giữ nguyên giờ; chỉ người được hẹn giờ mới kéo được, và không kéo về ngày đã qua. Bài đã xuất bản đứng yên.',
  ],
}

const arranging: HelpPart = {
  title: 'Xếp trang nhất',
  points: [
    'Trang nhất ở thanh bên: chọn trang nhất hay trang của một chuyên mục. Trang là các ô từ trên xuống (bài chính, bài nhì, bài cột, tin mới, khối chuyên mục, góc nhìn, video, ảnh, đọc nhiều, thông báo). Chưa ai xếp thì trang tự xếp theo bài mới.',
    'Kéo bài ở cột “Bài để đặt” hoặc bài đang trên trang đến đúng chỗ; kéo tay cầm của ô để đổi thứ tự ô. Chỗ không đặt tay thì tự lấp theo quy tắc của ô (mới nhất, mới nhất của chuyên mục, có video, nhiều ảnh, đọc nhiều). Không bài nào đứng hai chỗ.',
    'Bằng bàn phím: đứng ở tay cầm ⠿, bấm phím cách, các phím mũi tên, rồi phím cách. Nút ⋯ ở mỗi bài và mỗi ô làm được mọi việc ấy: giữ ở chỗ này, lên, xuống, đưa sang ô khác, bỏ.',
    '“Tít, ảnh, ghim…”: tít và ảnh riêng cho trang này; ghim đến một giờ thì hết giờ bài tự rời chỗ. Bài hẹn giờ, chưa đăng hay đã gỡ không đặt được; bài bị gỡ tự rời trang ngay.',
    'Bấm “Đăng lên trang” thì bạn đọc thấy. Trước đó chỉ mình bạn thấy phần đang xếp. Có người khác vừa đổi trang, màn hình nói ngay ai và lúc nào: đè bản của mình lên, hoặc lấy bản của họ; không ai ghi đè ai mà không biết.',
    '“Xem trước”: trên điện thoại hay máy tính, bây giờ, 06:00 ngày mai hay lúc khác; tính cả ghim hết hạn, lịch đổi trang, tin nóng và bài hẹn giờ.',
    '“Hẹn giờ đăng…” ở nút ⋯: bản đang xếp thay trang vào giờ đó. Lịch đổi trang ở cột bên: mở ra sửa, đổi giờ, hủy.',
    '“Hoàn tác lần đăng cuối” lùi từng bước; “Lịch sử trang” có mọi bản, ai xếp, lúc nào, khác gì, và lấy lại được bản nào tùy ý.',
    'Tin nóng: một dòng, một bài hoặc cả hai, hiện trên trang nhất và trang các chuyên mục đến giờ đã định.',
  ],
}

const keeping: HelpPart = {
  title: 'Không mất chữ nào',
  points: [
    'Chữ gõ được giữ trên chính máy này trong vòng nửa giây, rồi gửi lên máy chủ. Dòng trạng thái nói đúng chữ đang ở đâu: “Đã lưu trên máy chủ 10:05:12”, “Đã lưu trên máy này, chưa gửi được”, “Đang ngoại tuyến”, “Có bản mới hơn”.',
    'Mất mạng thì cứ viết tiếp; có mạng lại, bài tự gửi. Máy tắt hay trình duyệt sập, mở lại bài sẽ thấy “Có chữ chưa gửi từ lần trước”: xem phần thêm rồi lấy vào bài, hoặc để riêng trong lịch sử.',
    'Chữ chưa gửi chỉ nằm trên máy đã gõ và chỉ người gõ thấy. Trang Việc của tôi liệt kê các bài còn chữ chưa gửi trên máy đó.',
    'Hai người, hoặc hai cửa sổ, cùng sửa một bài: chỗ chỉ một bên sửa tự gộp; chỗ hai bên cùng sửa thì hỏi, có cả hai bản cạnh nhau. Bản không được chọn vẫn nằm trong lịch sử.',
    'Phiên làm việc hết hạn giữa chừng: bấm “Đăng nhập lại”, nhập mật khẩu ngay tại trang, viết tiếp.',
  ],
}

const suggesting: HelpPart = {
  title: 'Đề xuất thay cho sửa thẳng',
  points: [
    'Chọn “Sửa thẳng” hay “Đề xuất” ở thanh công cụ (Ctrl+Alt+D). Khi đề xuất, cứ gõ như thường: chữ thêm được gạch chân, chữ bớt bị gạch ngang, mỗi người một màu; dấu ¶ là chỗ tách hay nhập đoạn. Rê chuột hoặc đặt con trỏ vào là thấy của ai, lúc nào.',
    'Chỉ nội dung bài có đề xuất. Tít, sapo và thông tin bên cạnh, nguồn và mô tả ảnh, chú thích cuối bài, hàng cột của bảng thì sửa thẳng.',
    'Tab “Đề xuất” bên cạnh bài liệt kê tất cả: nhận, bỏ từng đề xuất, hoặc tất cả, hoặc của riêng một người. Ctrl+Alt+J, Ctrl+Alt+K đi tới, đi lui; Ctrl+Alt+Y nhận, Ctrl+Alt+N bỏ; hoàn tác được.',
    'Ai đang được sửa bài thì quyết định được. Bài trả lại có thể mang theo đề xuất; gửi duyệt, duyệt và tự xuất bản thì phải quyết định hết đã. Bản xem trước và phần so sánh đọc như đã nhận tất cả.',
  ],
}

const comfort: HelpPart = {
  title: 'Viết cho tiện',
  points: [
    'Tìm và thay: Ctrl+F, Ctrl+H. Gõ không dấu (“duong”) tìm thấy cả “đường”, “Dương”; gõ có dấu thì tìm đúng dấu, “thuế” không lẫn “thuê”. “Thay tất cả” hoàn tác được bằng một lần Ctrl+Z. Nguồn ảnh, mô tả ảnh và chú thích cuối bài không nằm trong phần tìm.',
    'Liên kết tới bài của báo: chọn chữ, bấm Ctrl+K, gõ vài chữ của bài đã đăng rồi chọn bằng phím mũi tên. Sau này bài đổi tít, liên kết vẫn đúng.',
    'Nút “Hiển thị” trên thanh công cụ: dàn bài theo tít phụ, số chữ từng phần, tập trung viết (chỉ còn cột chữ, đoạn đang viết nổi rõ), toàn màn hình. Trình duyệt nhớ lựa chọn của bạn.',
    'Chữ bạn gõ được giữ nguyên: TN&MT, 2,8 tỷ, 3.000, 28/7/2012, “ ”, ... không bị tự sửa.',
    'Quên phím tắt: bấm ? khi không ở trong ô chữ, hoặc Ctrl+/ ở bất cứ đâu trên bàn viết.',
  ],
}

const talking: HelpPart = {
  title: 'Góp ý trên bài',
  points: [
    'Chọn chữ trong bài rồi bấm “Góp ý” (hoặc Ctrl+Alt+G); không chọn chữ nào là góp ý cho cả bài. Ai xem được lịch sử của bài thì góp ý được, kể cả khi bài đang do người khác giữ.',
    'Gõ @ để nhắc tên: danh sách chỉ có người được xem bài này, họ được báo ngay. Ctrl+Enter để gửi, Enter là xuống dòng.',
    'Ý kiến bám theo chữ khi bài được sửa, kể cả khi đoạn được chuyển chỗ. Chữ bị bỏ thì ý kiến nằm ở mục “Chữ đã bỏ”, và về chỗ cũ khi chữ trở lại.',
    'Xong việc thì bấm “Xong”; trả lời hoặc bấm “Mở lại” để bàn tiếp. Ctrl+Alt+I, Ctrl+Alt+U đi tới, đi lui giữa các ý kiến.',
    'Ý kiến không nằm trong bài, nên không bao giờ xuất bản, không có trong bản xem trước.',
  ],
}

const past: HelpPart = {
  title: 'Lịch sử, so sánh, khôi phục',
  points: [
    'Lịch sử bài nằm dưới bài; bấm “Xem cả lịch sử, so sánh, khôi phục” để mở trang riêng. Các bước và các bản hiện từng dòng; những lần lưu tự động ở giữa được gộp lại, mở ra xem được.',
    'Chọn hai bản bất kỳ rồi bấm “So sánh hai bản đã chọn”: chữ thêm gạch dưới, chữ bỏ gạch ngang; ảnh, bảng và thông tin bài cũng được so. Đoạn không đổi được gấp lại.',
    'Trước khi cắt bài hay sửa lớn, bấm nút “Lưu thành bản có tên…” ở đầu bàn viết và đặt tên để dễ tìm lại.',
    '“Khôi phục bản này” đưa chữ cũ về bài đang làm. Chữ đang có vẫn nằm trong lịch sử, nên khôi phục nhầm thì khôi phục ngược lại.',
  ],
}

const editing: HelpPart = {
  title: 'Biên tập',
  points: [
    'Trang Duyệt xếp bài theo việc đang chờ, bài chờ lâu nhất ở trên. Bấm “Nhận bài” để giữ bài và mở bàn biên tập.',
    'Bấm vào tít ở trang Duyệt để mở bài bên cạnh hàng chờ: thấy ngay chỗ nào đã đổi so với lần xem xét trước, lúc gửi biên tập hay bản trên báo. Quyết xong, màn hình ở lại bài đó; dòng dưới chân nói việc vừa làm, bài đang ở đâu, và có “Hoàn tác”. Bài kế tiếp mở bằng phím W hay nút “Bài chờ kế tiếp” (muốn tự mở: Tài khoản → Bàn duyệt). Làm cả buổi bằng bàn phím: j, k chuyển bài, c nhận, f gửi duyệt, a duyệt, p xuất bản, r trả lại; bấm ? để xem đủ phím.',
    'Nút nào vừa đổi sang bài khác ngay dưới tay thì một giây sau mới nhận bấm, để không ai quyết nhầm bài. Việc bạn đọc thấy ngay (xuất bản, gỡ bài, đăng trang nhất, tin nóng) bao giờ cũng hỏi lại và nêu tên bài.',
    '“Hoàn tác” lấy lại bước vừa làm khi chưa ai sửa chữ nào hay đi bước khác; nhật ký ghi cả hai. Bài đã lên báo thì không hoàn tác được: sửa, cải chính hoặc gỡ.',
    'Người khác làm gì thì dòng của bài được đánh dấu “vừa đổi” tại chỗ; bài mới đến chờ ở nút “… bài mới”. Nhãn “Thiếu …” dưới tít cho biết bài còn thiếu sapo, ảnh, chú thích, nguồn ảnh…',
    '“Giao bài” đưa bài đang chờ (thư ký chuyên mục trở lên) hoặc bài mình đang giữ cho đồng nghiệp biên tập được chuyên mục đó. “Đặt hạn” cho biết bàn cần bài lúc nào; bài trễ hiện chữ đỏ.',
    'Khi đang giữ bài, chỉ mình bạn sửa được. Bận việc khác thì “Nhả bài” để người khác nhận.',
    'Đầu bài cho biết ai đang xem, ai đang viết. Người giữ bài vắng mà bài cần gấp thì “Nhận thay”, kèm lý do: chữ họ vừa gõ được lưu trước, rồi bài sang bạn.',
    '“Trả lại phóng viên” kèm một danh sách: bấm chọn lý do thường dùng, giữ hay bỏ các ý kiến còn mở trong bài, ghi thêm mục của mình (Enter sang mục mới). Phóng viên đánh dấu từng mục; bài gửi lại cho thấy mục nào đã sửa và chỉ những chữ đã khác.',
    'Biên tập xong thì “Gửi duyệt”. Gửi nhầm thì “Rút lại” khi chưa ai duyệt.',
    'Nhóm “Chờ hậu kiểm” là bài đã lên báo không qua duyệt trước (phóng viên được tin cậy tự xuất bản, hoặc một sửa nhỏ sau xuất bản): đọc lại rồi bấm “Đã hậu kiểm”. Ai đã đưa lên báo thì người khác hậu kiểm.',
  ],
}

const approving: HelpPart = {
  title: 'Duyệt',
  points: [
    'Bài chờ duyệt ở trang Duyệt, nhóm “Chờ duyệt”. Mở bài đọc như bạn đọc sẽ thấy, rồi “Duyệt” hoặc “Trả lại biên tập” kèm danh sách cần sửa. Trên điện thoại, các nút này nằm dưới chân màn hình.',
    'Người viết bài không tự duyệt được bài đó, người một mình sửa bài đã đăng cũng vậy. Nút vẫn đứng đó, mờ đi, bên cạnh ghi lý do và ai làm được; “Nhắc họ” gửi thông báo cho những người ấy, mỗi giờ một lần. Tòa soạn chỉ có một người thì tắt điều này ở Cài đặt, mục Quy tắc.',
    '“Duyệt và xuất bản” (Shift+A) làm cả hai bước sau một câu hỏi; trong câu hỏi đó cũng chọn được giờ để “Duyệt và hẹn giờ” (S). Lên báo rồi, dòng dưới chân ghi giờ và địa chỉ, sau khi đã đọc lại đúng trang bạn đọc thấy.',
    'Được duyệt là đúng bản đang đọc. Sửa thêm một chữ cũng phải duyệt lại.',
  ],
}

const publishing: HelpPart = {
  title: 'Xuất bản',
  points: [
    '“Xuất bản” đưa bài lên báo ngay. “Hẹn giờ” để bài tự lên đúng giờ; đổi ý thì “Hủy hẹn giờ”.',
    'Ô ngày giờ ở mọi nơi gõ được như nói: 18:00, mai 6h, thứ sáu 7h30, 5/12 7:30, +1 giờ (ngày trước, tháng sau); hoặc chọn nhanh, chọn trên lịch. Dòng dưới ô nói lại đó là lúc nào, và quanh giờ ấy đã hẹn bài nào khác.',
    'Khi có đủ quyền, có thể làm nhiều bước một lần (nút ba chấm): nhật ký vẫn ghi đủ từng bước.',
    'Sửa bài đã đăng: chọn “Sửa bài”. Bạn đọc vẫn thấy bản cũ cho đến khi bản mới được duyệt và xuất bản; dải trên đầu bài ghi bạn đọc đang xem bản mấy giờ và bản sửa đã khác bao nhiêu chữ.',
    'Không sửa nữa: “Bỏ bản sửa”. Bài trở lại đúng như bạn đọc đang xem; chữ đã sửa nằm trong lịch sử, mở sửa lại rồi khôi phục là có.',
    '“Đăng sửa nhỏ”: nếu Cài đặt cho phép vai của bạn, vài chữ sửa ở sapo hay thân bài của bài đã đăng lên báo ngay, nhật ký ghi rõ và bài vào chờ hậu kiểm. Tít, ảnh, liên kết, chuyên mục thì vẫn phải duyệt.',
    'Đăng sai: bôi chọn câu sai trong bài rồi chọn “Cải chính” (câu ấy vào sẵn ô đầu), ghi điều đúng. Tòa soạn lập một bài cải chính riêng, nối với bài gốc, và mở luôn bài gốc để sửa nếu bạn để nguyên dấu chọn.',
  ],
}

const answering: HelpPart = {
  title: 'Chịu trách nhiệm cả tờ báo',
  points: [
    '“Gỡ bài” lấy bài khỏi mọi trang ngay, phải ghi lý do; bản lưu vẫn giữ và “Khôi phục” được.',
    'Nhật ký ghi mọi việc: ai, lúc nào, với bài nào, vì sao. Không ai sửa hay xóa được.',
  ],
}

const administering: HelpPart = {
  title: 'Quản trị',
  points: [
    'Cài đặt: khai báo thông tin măng sét; trang đó cho biết còn thiếu gì theo Luật Báo chí. Lập chuyên mục trước khi mọi người viết bài.',
    'Cài đặt → Máy đọc: ads.txt của sàn quảng cáo, dòng thêm cho robots.txt, nơi nhận báo lỗi bảo mật. Dòng viết sai được chỉ đúng số dòng và không lưu. Sitemap, RSS, Atom, JSON Feed và ảnh tít cho mạng xã hội tự có.',
    'Thiếu thông tin luật yêu cầu thì trang Cài đặt và Sổ trực của quản trị đều nhắc, cho đến khi điền đủ.',
    'Chuyên mục có hai cấp: đặt một mục dưới mục khác ở Cài đặt → Chuyên mục; trang của mục trên hiện cả bài mục dưới, ai phụ trách mục trên phụ trách luôn mục dưới. Đổi địa chỉ hay gộp mục thì địa chỉ cũ của mục và của bài tự dẫn sang chỗ mới. Gộp không hoàn tác được.',
    'Cài đặt → Chủ đề: lập chủ đề, dòng sự kiện (trang là dòng thời gian), loạt bài (Kỳ 1, Kỳ 2… theo giờ xuất bản); đổi loại, khép lại, gộp.',
    'Người → một tài khoản → Trang bút danh: đổi tên, gộp bút danh của cùng một người. Bút danh nào cùng một người chỉ chính người đó được cho bạn đọc biết.',
    'Lý do trả lại: danh sách các nút bấm khi trả bài, sửa ở Cài đặt → Lý do trả lại.',
    'Người: thêm tài khoản, chọn vai trò và chuyên mục phụ trách. Mật khẩu tạm chuyển riêng cho từng người.',
    'Ai nghỉ việc thì khóa tài khoản: họ ra khỏi tòa soạn ngay, bài và bút danh vẫn còn.',
    'Luôn nên có hai người quản trị; hệ thống không cho khóa người cuối cùng.',
  ],
}

/** Words about notices; a part of each role's guide. */
const noticing: HelpPart = {
  title: 'Thông báo',
  points: [
    'Chuông ở thanh bên (trên điện thoại: ở chân màn hình) báo ngay khi bài của bạn bị trả lại, được duyệt, hẹn giờ, lên báo, bị gỡ, khi có bài hay đề tài giao cho bạn, khi ai đó nhắc đến bạn. Mở bài là thông báo về bài đó thành đã đọc.',
    'Trang Thông báo lọc được theo loại, tìm được theo tít, tên người, lời nhắn.',
    'Nếu tòa soạn có gửi thư: chọn loại nào gửi thêm qua e-mail ở trang tài khoản. Việc xảy ra trong cùng một phút đi chung một thư.',
  ],
}

const duty: HelpPart = {
  title: 'Trực và giao ban',
  points: [
    'Sổ trực gom những gì cần để mắt: sắp đến giờ, trễ hạn, chờ hoặc bị giữ quá lâu, lên báo muộn hay không lên được. Trang tự cập nhật; bấm vào một dòng để mở bài và làm bước tiếp theo.',
    'Hết ca thì ghi bàn giao: ca sau được báo và thấy ghi chú mới nhất ở trên cùng.',
    '“Bản giao ban” in ra một, hai trang A4: bài đã lên báo hôm trước, đang làm, đến hạn, hẹn giờ, đề tài trong ngày và ghi chú bàn giao.',
  ],
}

/** The guide: what each role needs to know, in the order of the day. */
export const help = {
  title: 'Hướng dẫn',
  forRole: (role: string): string => `Dành cho ${role}`,
  otherRole: 'Xem hướng dẫn cho vai trò khác',
  contents: 'Mục lục',
  find: 'Tìm trong hướng dẫn',
  notFound: (query: string): string =>
    `Hướng dẫn của vai trò này không có “${query}”. Thử ít chữ hơn, hoặc xem vai trò khác ở cuối trang.`,
  parts: {
    associate: [talking, comfort],
    contributor: [writing, planning, noticing, keeping, past, talking, suggesting, comfort],
    reporter: [writing, planning, noticing, keeping, past, talking, suggesting, comfort],
    editor: [editing, duty, planning, writing, noticing, keeping, past, talking, suggesting, comfort],
    desk_head: [approving, duty, deciding, editing, writing, noticing, keeping, past, talking, suggesting, comfort],
    managing_editor: [
      publishing,
      arranging,
      duty,
      approving,
      deciding,
      editing,
      writing,
      noticing,
      keeping,
      past,
      talking,
      suggesting,
      comfort,
    ],
    editor_in_chief: [
      answering,
      arranging,
      publishing,
      duty,
      approving,
      deciding,
      editing,
      noticing,
      keeping,
      past,
      talking,
      suggesting,
      comfort,
    ],
    admin: [
      administering,
      arranging,
      answering,
      publishing,
      duty,
      approving,
      deciding,
      editing,
      writing,
      noticing,
      keeping,
      past,
      talking,
      suggesting,
      comfort,
    ],
  } satisfies Record<Role, HelpPart[]> as Record<Role, HelpPart[]>,
}
