/** Words of the duty book and what is printed from it. */
export const duty = {
  title: 'Sổ trực',
}
