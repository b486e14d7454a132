/** The moment a page was made and the newspaper's zone: what times in lists are told by. */
export type Clock = { now: Date; zone: string }
