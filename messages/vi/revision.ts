/** Words about a live article that is being revised. */
export const revision = {
  label: 'Bản sửa',
  reading: (time: string): string => `Bạn đọc đang xem bản ${time}`,
  same: 'chưa có gì khác',
  words: (count: number): string => `đã khác ${count} chữ`,
  otherwise: 'đã khác, không phải ở chữ',
  compare: 'Xem chỗ khác',
  /** In a row of the queue. */
  short: (time: string): string => `Sửa bản ${time}`,
  nobody: 'Không ai (mặc định)',
  from: (role: string): string => `${role} trở lên`,
}
