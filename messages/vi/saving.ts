/** Words of where a text is: on the server, on this machine, in two versions at once. */
export const saving = {
  status: {
    saved: (clock: string): string => `Đã lưu trên máy chủ ${clock}`,
    saving: 'Đang lưu…',
    merging: 'Có bản mới hơn, đang gộp…',
    onThisMachine: 'Đã lưu trên máy này, chưa gửi được',
    nowhere: 'Chưa lưu được ở đâu cả. Đừng đóng trang này.',
    offline: 'Đang ngoại tuyến. Đã lưu trên máy này',
    offlineNowhere: 'Đang ngoại tuyến và máy này không giữ được chữ. Đừng đóng trang này.',
    signedOut: 'Phiên làm việc đã hết. Đã lưu trên máy này',
    signedOutNowhere: 'Phiên làm việc đã hết. Đừng đóng trang này.',
    conflict: 'Có bản mới hơn, xem bên dưới',
    conflictTyped: 'Có bản mới hơn, xem bên dưới. Chữ gõ thêm giữ trên máy này',
    refused: (why: string): string => `Chưa lưu được: ${why}`,
    tryAgain: 'Gửi lại',
    signIn: 'Đăng nhập lại',
  },
  leaving: 'Còn chữ chưa gửi lên máy chủ. Chữ được giữ trên máy này và sẽ hiện lại khi mở bài. Vẫn rời trang?',

  signInAgain: {
    title: 'Đăng nhập lại',
    explain: (name: string): string =>
      `Phiên làm việc của ${name} đã hết. Nhập mật khẩu để viết tiếp; trang này không tải lại và không mất chữ nào.`,
    password: 'Mật khẩu',
    submit: 'Đăng nhập',
    wrong: 'Mật khẩu không đúng, hoặc tài khoản không còn dùng được. Chữ vẫn còn trên máy này.',
    unreachable: 'Chưa liên lạc được với máy chủ. Hãy thử lại khi có mạng.',
  },

  locked: {
    takenOver: 'Người khác đã nhận bài này',
    title: (state: string): string => `Bài đã chuyển sang “${state}”`,
    kept: 'Bạn không sửa bài này được nữa. Những gì bạn đã gõ được giữ nguyên thành một bản riêng trong lịch sử.',
    nothingLost: 'Bạn không sửa bài này được nữa. Mọi chữ bạn gõ đã có trong bài.',
    seeKept: 'Xem bản của tôi',
    seePresent: 'Xem bài hiện tại',
  },

  conflict: {
    title: 'Bài này đã có bản mới hơn',
    explain: (who: string, clock: string): string =>
      `${who} đã lưu lúc ${clock} trong khi bạn đang viết. Những chỗ chỉ một bên sửa được gộp lại; hai bên cùng sửa các chỗ dưới đây, hãy chọn từng chỗ. Chữ của bạn vẫn còn đủ và đã được giữ thành một bản riêng trong lịch sử.`,
    explainNotKept: (who: string, clock: string): string =>
      `${who} đã lưu lúc ${clock} trong khi bạn đang viết. Những chỗ chỉ một bên sửa được gộp lại; hai bên cùng sửa các chỗ dưới đây, hãy chọn từng chỗ. Chữ của bạn vẫn còn đủ trên trang này.`,
    samePerson: 'Chính bạn (ở một cửa sổ khác)',
    place: (number: number, count: number): string => `Chỗ ${number} trên ${count}`,
    mine: 'Bản của bạn',
    theirs: 'Bản mới trên máy chủ',
    both: 'Giữ cả hai',
    nothing: '(để trống)',
    removed: '(đã xóa đoạn này)',
    choose: (place: string): string => `Chọn cho ${place}`,
    allMine: 'Chọn hết bản của tôi',
    allTheirs: 'Chọn hết bản mới',
    apply: 'Gộp như đã chọn',
    applyHint: (left: number): string => (left === 0 ? '' : `Còn ${left} chỗ chưa chọn`),
    wholeTexts: 'Xem cả hai bản từ đầu đến cuối',
    takeTheirs: 'Bỏ bản của tôi, lấy nguyên bản mới',
    theirsConsequence: 'Bản của bạn vẫn nằm trong lịch sử.',
    unreachable: 'Chưa gửi được bản của bạn vào lịch sử nên chưa thay. Hãy thử lại khi có mạng.',
    changed: 'khác nhau',
  },

  unsent: {
    title: 'Có chữ chưa gửi từ lần trước',
    explain: (when: string): string =>
      `Máy này còn giữ những gì bạn gõ lúc ${when} mà máy chủ chưa có. Phần thêm được đánh dấu bên dưới.`,
    explainReading: (when: string): string =>
      `Máy này còn giữ những gì bạn gõ lúc ${when} mà máy chủ chưa có. Lúc này bạn không sửa được bài, nhưng có thể giữ bản ấy trong lịch sử.`,
    onMachine: 'Chữ trên máy này',
    inArticle: 'Bài đang mở',
    take: 'Lấy vào bài',
    takeConflicts: 'Lấy vào bài như đã chọn',
    putAside: 'Để riêng trong lịch sử',
    putAsideHint: 'Để riêng: bài giữ nguyên như đang có, bản này vào lịch sử và mở lại lúc nào cũng được.',
    taken: 'Đã lấy vào bài.',
    keptAside: 'Đã giữ trong lịch sử.',
    unreachable: 'Chưa gửi được lên máy chủ. Bản này vẫn nằm trên máy.',
    copy: 'Chép toàn bộ chữ',
    copied: 'Đã chép',
    untitled: 'Bài chưa có tít',
    listTitle: 'Trên máy này còn chữ chưa gửi',
    listHint: 'Mở bài để lấy lại những gì máy chủ chưa có.',
    written: (when: string): string => `gõ lúc ${when}`,
  },
}
