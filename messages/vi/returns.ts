/** Words of what a text was returned with, and how it was changed. */
export const returns = {
  title: 'Cần sửa',
}
