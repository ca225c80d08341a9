/** A board-file worker that can draw: apart, so that no other task waits for fonts and resvg to be loaded. */
import { serveFileTask } from '@/server/snapshots/serve-file-task'
import { drawBoard } from './draw-board'

serveFileTask({ draw: drawBoard })
