/** Rows that one paste answers; those beyond are counted and left unread. */
export const mostRows = 2000
