/** How long a connection waits for another that holds the file: the command line writes to it too. */
export const BUSY_TIMEOUT_MS = 5000
