/** How a front came to be laid as it is: by hand, by a schedule, by undoing, by bringing an older one back. */
export const FRONT_CHANGES = ['arranged', 'scheduled', 'undone', 'restored'] as const
export type FrontChange = (typeof FRONT_CHANGES)[number]

/** What becomes of a plan that was scheduled. */
export const SCHEDULE_STATES = ['waiting', 'applied', 'cancelled'] as const
