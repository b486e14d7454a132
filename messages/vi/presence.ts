/** Words about who has an article open, and what others do to it meanwhile. */
export const presence = {
  here: 'Đang mở bài này',
  looks: (name: string): string => `${name} đang xem`,
  writes: (name: string, since: string): string => `${name} đang viết từ ${since}`,
  /** The same without the name, where there is little room. */
  reading: 'đang xem',
  writing: 'đang viết',
  more: (count: number): string => `và ${count} người nữa`,
  elsewhere: 'Bạn đang mở bài này ở một cửa sổ khác.',
  elsewhereFirst: 'Bạn đang mở bài này ở một cửa sổ khác, mở trước cửa sổ này. Nên viết ở một cửa sổ thôi.',
  elsewhereLater: 'Bạn đang mở bài này ở một cửa sổ khác, mở sau cửa sổ này. Nên viết ở một cửa sổ thôi.',
  askedBy: (name: string): string => `${name} muốn nhận thay bài này. Chữ bạn vừa gõ đang được gửi lên máy chủ.`,
  tookOver: (name: string): string => `${name} đã nhận thay bài này.`,
  tookOverFromYou: (name: string): string => `${name} đã nhận thay bạn giữ bài này.`,
  assigned: (by: string, to: string): string => `${by} đã giao bài này cho ${to}.`,
  assignedToYou: (by: string): string => `${by} đã giao bài này cho bạn.`,
  did: (who: string, what: string): string => `${who} ${what}.`,
  moved: (state: string): string => `Bài đã chuyển sang “${state}”.`,
  nowYours: 'Bây giờ bạn viết được bài này.',
  noLongerYours: 'Bạn không viết được bài này nữa.',
  signedOut: 'Phiên đăng nhập đã hết nên không biết ai đang mở bài.',
  dismiss: 'Đã biết',
}
