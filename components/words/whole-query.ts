/** In a board's address: it is to be seen whole at first, with no panel beside it. */
export const WHOLE_QUERY = 'whole'
