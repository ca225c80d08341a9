/** A board-file worker that imports: apart, so that no other task waits for what files are checked by to be loaded. */
import { readBoardFile } from './read-board-file'
import { serveFileTask } from './serve-file-task'

serveFileTask({ readBoardFile })
