/** @param {readonly number[]} values */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
}

/**
 * One line of the report; marks the process as failed where a limit is passed.
 *
 * @param {string} what
 * @param {string} value
 * @param {{ is: number, limit: number, unit: string }} [target]
 */
export function report(what, value, target) {
  const over = target !== undefined && target.is > target.limit
  const limit = target ? `at most ${target.limit}${target.unit}  ${over ? 'OVER' : 'ok'}` : ''
  console.log(`  ${what.padEnd(58)}${value.padStart(12)}  ${limit}`.trimEnd())
  if (over) process.exitCode = 1
}
