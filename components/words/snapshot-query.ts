/** In the address of the page that verifies files: the board and snapshot that one came from, with a dot between. */
export const SNAPSHOT_QUERY = 'snapshot'
