/**
 * Limits that both ends know, each with its unit in the name. The server may lower or raise its own by the setting
 * named beside it (docs/OPERATIONS.md); the client never decides by these alone, but for the one that no server lowers.
 */
/** REDTHREAD_LIMIT_FRAME_BYTES, at the least: a sync frame of this size every server takes. */
export const MIN_FRAME_BYTES = 4 * 1024 * 1024
/** REDTHREAD_LIMIT_DOCUMENT_BYTES: one document. */
export const MAX_DOCUMENT_BYTES = 20 * 1024 * 1024
/** REDTHREAD_LIMIT_PAGE_BYTES: one document that is a web page. */
export const MAX_PAGE_BYTES = 5 * 1024 * 1024
/** REDTHREAD_LIMIT_BOARD_BYTES: a board's stored state. */
export const MAX_BOARD_BYTES = 256 * 1024 * 1024
/** REDTHREAD_LIMIT_PROPOSALS: proposals made of one document. */
export const MAX_PROPOSALS = 500
/** The most that setting may be: so many proposals are named in one request when all of a document's are taken. */
export const MAX_PROPOSALS_SET = 2_000
export const MAX_TITLE_UNITS = 500
/** UTF-16 units of a passage that one card may hold. */
export const MAX_EXCERPT_UNITS = 20_000
export const MAX_BOARD_TITLE_UNITS = 200
export const MAX_NAME_UNITS = 100
export const MIN_PASSWORD_UNITS = 12
export const MAX_PASSWORD_UNITS = 256
/** Yjs clients whose people are asked for at once. */
export const MAX_WRITERS_ASKED = 200
export const MIN_ZOOM = 0.02
export const MAX_ZOOM = 4
