/** Whose a suggestion is, as the server saw it arrive. */
export type SuggestionAuthor = {
  person: { id: string; name: string }
  /** ISO 8601. */
  at: string
}
