/** Words of notices, in the product and by mail. */
export const notices = {
  title: 'Thông báo',
}
