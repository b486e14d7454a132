import { describe, expect, it } from 'vitest'
import { joinedParagraphs } from './pasted-text.ts'

const lines = (...all: string[]) => all.join('\n')

describe('lines that a page broke', () => {
  it('are one paragraph again, set apart by empty lines', () => {
    const pdf = lines(
      'Chiều 4/9, Hội Nông dân xã Hữu Liên mở lớp học',
      'trồng na trái vụ cho hơn 40 hộ. Lớp học kéo dài',
      'ba buổi tại nhà văn hóa thôn Là Ba.',
      '',
      'Ông Hoàng Văn Páo, chủ vườn 300 gốc na, nói sẽ',
      'thử trước trên 50 gốc. Nếu được, cả thôn làm.',
      'Na trái vụ bán gấp ba.',
    )
    expect(joinedParagraphs(pdf)).toBe(
      lines(
        'Chiều 4/9, Hội Nông dân xã Hữu Liên mở lớp học trồng na trái vụ cho hơn 40 hộ. Lớp học kéo dài ba buổi tại nhà văn hóa thôn Là Ba.',
        'Ông Hoàng Văn Páo, chủ vườn 300 gốc na, nói sẽ thử trước trên 50 gốc. Nếu được, cả thôn làm. Na trái vụ bán gấp ba.',
      ),
    )
  })

  it('end where an item begins, and keep a hyphen without a blank', () => {
    const pdf = lines(
      'Đoàn kiểm tra đề nghị các xã rà soát lại hồ sơ',
      'và báo cáo trước ngày 20 hằng tháng về COVID-',
      '19 theo hai nhóm việc sau đây của năm nay là',
      '- giống cây trồng vụ xuân và vụ mùa ở vùng cao',
      '- giống vật nuôi',
    )
    expect(joinedParagraphs(pdf)?.split('\n').slice(1)).toEqual([
      '- giống cây trồng vụ xuân và vụ mùa ở vùng cao',
      '- giống vật nuôi',
    ])
    expect(joinedParagraphs(pdf)).toContain('COVID-19 theo')
  })

  it('are left alone in verse, in lists, in headlines and in paragraphs of one line', () => {
    for (const text of [
      lines(
        'Đồng Đăng có phố Kỳ Lừa',
        'có nàng Tô Thị có chùa Tam Thanh',
        'Ai lên xứ Lạng cùng anh',
        'bõ công bác mẹ sinh thành ra em',
      ),
      lines('Nguyễn Văn An', 'trưởng thôn', '0912 345 678'),
      lines(
        'Xây cầu mới nối hai xã vùng cao trước mùa mưa',
        'Mở phiên chợ đêm đầu tiên ở phố đi bộ Kỳ Lừa',
        'Thêm ba trường học có bếp ăn bán trú từ tháng 9',
      ),
      lines(
        'Sáng nay trời mưa to ở nhiều xã vùng cao của tỉnh.',
        '',
        'Chiều nay trời tạnh, bà con ra đồng gặt lúa sớm.',
      ),
      '',
      'một dòng',
    ])
      expect(joinedParagraphs(text), text).toBeNull()
  })
})
