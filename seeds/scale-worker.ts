// Makes people in a thread of its own, while the database writes the ones before them.
import { parentPort, workerData } from 'node:worker_threads'
import { type Range, rowMaker, type Wanted } from './scale-rows.ts'

const make = rowMaker(workerData as Wanted)

parentPort?.on('message', (range: Range) => {
  const rows = make(range)
  parentPort?.postMessage(
    rows,
    rows.copies.map((one) => one.rows.buffer),
  )
})
