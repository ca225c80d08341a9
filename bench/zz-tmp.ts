import { precision, readLabelledDocuments, recall, scoreDocuments, TASKS } from './import-score'
const { tallies, misses } = scoreDocuments(readLabelledDocuments(process.argv[2] ?? ''))
for (const t of TASKS) console.log(t, precision(tallies[t]).toFixed(2), recall(tallies[t]).toFixed(2), JSON.stringify(tallies[t]))
for (const m of misses) console.log('  ' + m)
