/** Words of suggestions in a text. */
export const suggesting = {
  title: 'Đề xuất',
}
