/** The board-file worker: a thread for one task with a board file. */
import { serveFileTask } from './serve-file-task'

serveFileTask()
