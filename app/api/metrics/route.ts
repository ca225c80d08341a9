import 'server-only'
/** Figures of this process for Prometheus. Counts only: nothing that says who or what. */
import { PROMETHEUS_TYPE, writeFigures, type Figure } from '@/server/http/prometheus'
import { services } from '@/server/services'

export function GET(): Response {
  const { rooms, inspection } = services()
  const { metrics } = rooms
  const { rss, heapUsed } = process.memoryUsage()
  const cpu = process.cpuUsage()
  const gauge = (name: string, help: string, value: number): Figure => ({ name, help, type: 'gauge', value })
  const counter = (name: string, help: string, value: number): Figure => ({ name, help, type: 'counter', value })
  const text = writeFigures([
    gauge('uptime_seconds', 'Since this process started.', Math.round(process.uptime())),
    gauge('memory_resident_bytes', 'Memory that the process holds.', rss),
    gauge('memory_heap_bytes', 'Of that, objects in use.', heapUsed),
    counter('cpu_seconds_total', 'Processor time used, all threads.', (cpu.user + cpu.system) / 1e6),
    gauge('database_damaged', '1 when damage was found in the database.', inspection.foundDamage ? 1 : 0),
    gauge('rooms', 'Boards that are open.', metrics.rooms),
    gauge('sockets', 'Sync sockets that are open.', metrics.sockets),
    counter('frames_received_total', 'Sync frames received.', metrics.framesReceived),
    counter('frames_sent_total', 'Sync frames sent.', metrics.framesSent),
    counter('writes_stored_total', 'Write frames made durable.', metrics.writesStored),
    counter('commits_total', 'Group commits of write frames.', metrics.commits),
    counter('commit_seconds_total', 'Time spent waiting for commits.', metrics.commitMs / 1000),
    counter('writes_dropped_total', 'Write frames of people who may not edit.', metrics.writesDropped),
    counter('updates_refused_total', 'Updates that failed the structural check.', metrics.updatesRefused),
    counter('slow_readers_closed_total', 'Sockets closed because they read too slowly.', metrics.slowReadersClosed),
    counter('compactions_total', 'Logs folded into a state.', metrics.compactions),
    counter('rows_set_aside_total', 'Log rows that would not apply.', metrics.rowsSetAside),
  ])
  return new Response(text, { headers: { 'content-type': PROMETHEUS_TYPE, 'cache-control': 'no-store' } })
}
