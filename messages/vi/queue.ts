/** Words of the queue of the review desk. */
export const queue = {
  title: 'Hàng chờ',
}
