import { database } from '#db/index.ts'
import { readSections } from '#db/stores/papers/sections.ts'
import { newestArticles } from '#db/stores/reading/published.ts'
import { changePlace, putAt } from '#newsroom/front/edit.ts'
import { FRONT_PAGE, type FrontSlot, newSlot } from '#newsroom/front/plan.ts'
import { standAt } from '#newsroom/kit/clock.ts'
import type { Outcome } from '#newsroom/kit/refusals.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { arrangeFront } from '#operations/front/arrange-front.ts'
import { setStrip } from '#operations/front/breaking-strip.ts'
import { scheduleFront } from '#operations/front/schedule-front.ts'

const HOUR = 60 * 60_000

/** Put by hand on the demonstration's front page: the title of the article, and where. */
const PLACED: { title: string; slotId: string; index: number; headline?: string; hours?: number }[] = [
  { title: 'Lũ trên sông Vân lên nhanh, 214 hộ vùng trũng di dời trong đêm', slotId: 'lead', index: 0 },
  { title: '6 việc cần làm ngay để cứu lúa và hoa màu sau lũ', slotId: 'seconds', index: 0, hours: 20 },
  { title: 'Hợp long cầu Hạ Vân sau 22 tháng thi công', slotId: 'seconds', index: 1, headline: 'Cầu Hạ Vân hợp long' },
  { title: 'Đêm hội đèn Bến Sỏi: Dòng sông nhớ người lái đò', slotId: 'video', index: 0 },
  { title: 'Bớt một cuộc họp, thêm một lần xuống thôn', slotId: 'opinion', index: 0 },
  { title: 'Khi “một cửa” về gần dân', slotId: 'opinion', index: 1 },
  { title: '“Muốn đi xa, hợp tác xã phải chịu để người ngoài soi sổ”', slotId: 'opinion', index: 2 },
]

const NOTICES = [
  { text: 'Tòa soạn nhận ảnh và tin bà con gửi về mưa lũ qua đường dây nóng ở chân trang.', href: '' },
  { text: 'Lịch tạm ngừng cung cấp điện trong tuần: xem ở mục Kinh tế.', href: '/kinh-te' },
]

/** Lays the demonstration's front page by hand, puts breaking news over it, and schedules tomorrow's. */
export async function layDemoFront(managing: Viewer): Promise<void> {
  standAt(null)
  const store = database()
  const { items } = await newestArticles(store, { limit: 100 })
  const numberOf = (title: string) => {
    const found = items.find((teaser) => teaser.title === title)
    if (!found) throw new Error(`The demonstration has not published “${title}”.`)
    return found.number
  }
  const masthead = (await readSections(store)).filter((section) => section.parentId === null)
  const block = (section: { id: string }) =>
    newSlot(`section-${section.id}`, 'section', { by: 'section', sectionId: section.id })
  const [first, ...others] = masthead
  let slots: FrontSlot[] = [
    newSlot('lead', 'lead'),
    newSlot('seconds', 'seconds'),
    newSlot('columns', 'columns'),
    newSlot('latest', 'latest'),
    newSlot('opinion', 'opinion'),
    ...(first ? [block(first)] : []),
    ...others.slice(0, 3).map(block),
    { ...newSlot('video', 'video'), size: 1 },
    ...others.slice(3).map(block),
    newSlot('most-read', 'most_read'),
    { ...newSlot('notices', 'notices'), notices: NOTICES },
  ]
  for (const { title, slotId, index, headline = '', hours } of PLACED) {
    const number = numberOf(title)
    slots = putAt(slots, number, { slotId, index })
    const until = hours === undefined ? null : new Date(Date.now() + hours * HOUR).toISOString()
    slots = changePlace(slots, number, { headline, until })
  }
  must(await arrangeFront(managing, { front: FRONT_PAGE, version: 0, plan: { slots } }))
  must(
    await setStrip(managing, {
      version: 0,
      strip: {
        text: 'Cấm phương tiện qua ngầm Nà Khum từ 15 giờ hôm nay',
        number: numberOf(PLACED[0]?.title ?? ''),
        until: new Date(Date.now() + 12 * HOUR),
      },
    }),
  )
  const tomorrow = slots.map((slot) =>
    slot.id === 'lead' ? { ...slot, places: [] } : slot.id === 'latest' ? { ...slot, size: 6 } : slot,
  )
  must(
    await scheduleFront(managing, {
      front: FRONT_PAGE,
      plan: { slots: tomorrow },
      at: new Date(Date.now() + 18 * HOUR),
    }),
  )
}

function must<T extends object>(outcome: Outcome<T>): void {
  if (!outcome.ok) throw new Error(`The demonstration was refused: ${JSON.stringify(outcome.refusal)}`)
}
