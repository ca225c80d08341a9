/** The address query by which a board's page says to home that its board was moved to the trash there. */
export const TRASHED_QUERY = 'trashed'
