/** @param {readonly number[]} values */
export function median(values) {
  if (values.length === 0) throw new Error('Nothing was measured')
  const sorted = values.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
}

/**
 * Milliseconds that a work takes once it is warm, the median of several: the process's own time and not the clock's, so
 * that a busy machine measures nearly the same.
 *
 * @param {() => unknown} work awaited where it is a promise
 * @param {number} times how often it is measured
 * @param {number} runs in each measurement
 */
export async function processorTime(work, times, runs = 1) {
  for (let run = 0; run < runs; run++) await work()
  const taken = []
  for (let time = 0; time < times; time++) {
    const start = process.cpuUsage()
    for (let run = 0; run < runs; run++) await work()
    const { user, system } = process.cpuUsage(start)
    taken.push((user + system) / 1000 / runs)
  }
  return median(taken)
}

/**
 * One line of the report; marks the process as failed where a limit is passed.
 *
 * @param {string} what
 * @param {string} value
 * @param {{ is: number, limit: number, unit: string }} [target]
 */
export function report(what, value, target) {
  // What is not a number is within no limit.
  const over = target !== undefined && !(target.is <= target.limit)
  const limit = target ? `at most ${target.limit}${target.unit}  ${over ? 'OVER' : 'ok'}` : ''
  console.log(`  ${what.padEnd(58)}${value.padStart(12)}  ${limit}`.trimEnd())
  if (over) process.exitCode = 1
}
