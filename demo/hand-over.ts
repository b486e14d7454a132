import { standAt } from '#newsroom/kit/clock.ts'
import type { Viewer } from '#newsroom/people/roles.ts'
import { writeShiftNote } from '#operations/duty/shift-notes.ts'

/** What the shifts of the demonstration left to each other. */
const notes = [
  {
    by: 'binh',
    hoursAgo: 26,
    text: 'Ca chiều bình thường, không có bài nào trễ.\nẢnh lũ ở bến thuyền do Hoàng Long gửi, đã ghi nguồn; dùng được cho cả bản tin sáng.',
  },
  {
    by: 'ha',
    hoursAgo: 9,
    text: 'Còn hai bài chờ duyệt, nhờ ca sáng đọc trước 9 giờ.\nSố liệu thiệt hại do mưa: chờ Ban chỉ huy phòng thủ dân sự tỉnh xác nhận rồi mới dùng.\nBài hẹn giờ tối nay đã xem lại, không cần sửa.',
  },
]

/** Writes the handover notes of the past day. */
export async function handOver(viewers: ReadonlyMap<string, Viewer>): Promise<void> {
  for (const { by, hoursAgo, text } of notes) {
    const viewer = viewers.get(by)
    if (!viewer) throw new Error(`Nobody in the demonstration is called ${by}.`)
    standAt(new Date(Date.now() - hoursAgo * 60 * 60_000))
    const outcome = await writeShiftNote(viewer, { text })
    if (!outcome.ok) throw new Error(`The demonstration was refused: ${JSON.stringify(outcome.refusal)}`)
  }
}
