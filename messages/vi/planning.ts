/** Words of subjects and the calendar. */
export const planning = {
  title: 'Đề tài',
}
