import type { MachineFiles } from '#newsroom/papers/machine-files.ts'

/** Words of the settings for what machines read. */
export const machines = {
  tab: 'Máy đọc',
  note: 'Những tệp mà máy tìm kiếm, sàn quảng cáo và người báo lỗi bảo mật hỏi đến. Bản đồ trang (sitemap), RSS, Atom và JSON Feed tự có, không phải đặt gì.',
  adsTitle: 'Quảng cáo',
  robotsTitle: 'Máy tìm kiếm',
  securityTitle: 'Báo lỗi bảo mật',
  fields: {
    adsTxt: 'ads.txt',
    robotsTxt: 'Thêm vào robots.txt',
    securityContact: 'Nơi nhận báo lỗi',
    securityPolicy: 'Trang nói cách tiếp nhận',
  } satisfies Record<keyof MachineFiles, string> as Record<keyof MachineFiles, string>,
  notes: {
    adsTxt:
      'Dán các dòng sàn quảng cáo đưa, ví dụ “google.com, pub-1234567890123456, DIRECT, f08c47fec0942fa0”. Để trống thì báo không có tệp này.',
    robotsTxt:
      'Viết thành nhóm: “User-agent: GPTBot”, dòng dưới “Disallow: /”. Khu làm việc và trang tìm kiếm luôn đóng với mọi máy; dòng nào mở ra sẽ không lưu được.',
    securityContact:
      'Một địa chỉ e-mail hoặc trang https. Để trống thì dùng e-mail tòa soạn. Hạn dùng của tệp tự tính, không bao giờ quá hạn.',
    securityPolicy: 'Không bắt buộc; bắt đầu bằng https://.',
  } satisfies Record<keyof MachineFiles, string> as Record<keyof MachineFiles, string>,
  see: 'Xem tệp đang có',
  lawMissing: (facts: string): string => `Măng sét và chân trang còn thiếu theo Luật Báo chí: ${facts}.`,
  lawMend: 'Điền trong Cài đặt',
  filesLost: (count: number, names: string): string =>
    `${count} ảnh hoặc tệp có tên trong kho nhưng không còn trên đĩa (${names}). Báo người quản trị máy chủ để lấy lại từ bản sao lưu.`,
}
