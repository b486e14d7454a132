/** Words of comments on a text. */
export const comments = {
  title: 'Ý kiến',
}
