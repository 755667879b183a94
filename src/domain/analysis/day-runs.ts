import { type Counts, logUpperTail } from './significance.ts'

/** A run of days in which a pair came more often than in all other days. */
export interface Run {
  readonly pair: number
  /** Days, both included. */
  readonly from: number
  readonly to: number
  readonly counts: Counts
  /** Corrected for the runs that it was chosen from. */
  readonly log: number
}

interface DayCounts {
  readonly firstDay: number
  readonly days: number
  /** `day * pairs + pair` */
  readonly counts: Float64Array
}

/** Longer files are looked at in steps of several days, so that no more runs than these are compared. */
const mostSteps = 400

/** For each pair that is frequent enough, the run of at most half of the days that is furthest out. */
export function bestRuns(
  { firstDay, days, counts }: DayCounts,
  pairs: number,
  least: number,
): readonly Run[] {
  const width = Math.ceil(days / mostSteps)
  const steps = Math.ceil(days / width)
  if (steps < 2) return []
  const ofAll = sumsOf(steps, width, days, (day) => {
    let sum = 0
    for (let pair = 0; pair < pairs; pair++) sum += counts[day * pairs + pair] as number
    return sum
  })
  const all = ofAll[steps] as number
  const runs: Run[] = []
  for (let pair = 0; pair < pairs; pair++) {
    const ofPair = sumsOf(steps, width, days, (day) => counts[day * pairs + pair] as number)
    const whole = ofPair[steps] as number
    if (whole < least) continue
    const best = furthest(ofPair, ofAll, steps)
    if (!best) {
      runs.push({ pair, from: firstDay, to: firstDay, counts: { seen: 0, own: 0, pair: whole, all }, log: 0 })
      continue
    }
    const between = (sums: Float64Array) => (sums[best.end] as number) - (sums[best.start] as number)
    const found = { seen: between(ofPair), own: between(ofAll), pair: whole, all }
    const log = Math.min(0, logUpperTail(found) + Math.log(best.runs))
    const to = Math.min(firstDay + best.end * width, firstDay + days) - 1
    runs.push({ pair, from: firstDay + best.start * width, to, counts: found, log })
  }
  return runs
}

/** What came before each step, and in all. */
function sumsOf(steps: number, width: number, days: number, at: (day: number) => number): Float64Array {
  const sums = new Float64Array(steps + 1)
  for (let step = 0; step < steps; step++) {
    let sum = sums[step] as number
    for (let day = step * width; day < Math.min(days, (step + 1) * width); day++) sum += at(day)
    sums[step + 1] = sum
  }
  return sums
}

/** By the likelihood ratio, as the scan statistic does: the test itself is asked for the one that is chosen. */
function furthest(ofPair: Float64Array, ofAll: Float64Array, steps: number) {
  const [pair, all] = [ofPair[steps] as number, ofAll[steps] as number]
  let best: { start: number; end: number } | undefined
  let highest = likelihood(pair, all)
  let runs = 0
  const longest = Math.max(1, Math.floor(steps / 2))
  for (let start = 0; start < steps; start++) {
    for (let end = start + 1; end <= Math.min(steps, start + longest); end++) {
      runs++
      const seen = (ofPair[end] as number) - (ofPair[start] as number)
      const own = (ofAll[end] as number) - (ofAll[start] as number)
      if (own === 0 || own === all || seen * (all - own) <= (pair - seen) * own) continue
      const ratio = likelihood(seen, own) + likelihood(pair - seen, all - own)
      // A day without any attempt at the edge of a run is not in it.
      if (ratio <= highest + 1e-9) continue
      highest = ratio
      best = { start, end }
    }
  }
  return best && { ...best, runs }
}

function likelihood(seen: number, own: number): number {
  const log = (part: number) => (part === 0 ? 0 : part * Math.log(part / own))
  return log(seen) + log(own - seen)
}
