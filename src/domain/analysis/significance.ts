/**
 * The tests that say whether a count is out of the ordinary, and their sources.
 *
 * - One count against the rest of the file: Fisher’s exact test, one-sided, which is the upper tail of the
 *   hypergeometric distribution (R. A. Fisher, “On the interpretation of χ² from contingency tables, and the calculation
 *   of P”, Journal of the Royal Statistical Society 85, 1922). It asks: if the rows of a pair were dealt out at
 *   random, how often would this one get so many? The test allows for the rest of the file being uncertain, too.
 * - A run of days: the scan statistic (M. Kulldorff, “A spatial scan statistic”, Communications in Statistics 26, 1997,
 *   in one dimension): the run that is furthest out, by the same test, times the number of runs it was chosen from.
 * - Many at once: Holm’s correction (S. Holm, “A simple sequentially rejective multiple test procedure”, Scandinavian
 *   Journal of Statistics 6, 1979), so that `alpha` holds for all of them together.
 */
export const alpha = 0.001

/** Lanczos’ approximation of log Γ, to 15 digits. */
const lanczos = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
]

export function logFactorial(number: number): number {
  if (number < 2) return 0
  let sum = 0.9999999999998099
  for (const [at, factor] of lanczos.entries()) sum += factor / (number + at + 1)
  const base = number + 7.5
  return 0.5 * Math.log(2 * Math.PI) + (number + 0.5) * Math.log(base) - base + Math.log(sum)
}

function logChoose(all: number, some: number): number {
  return logFactorial(all) - logFactorial(some) - logFactorial(all - some)
}

/** A two-way table: `seen` rows of the pair among `own`; `pair` rows of it among `all`. */
export interface Counts {
  readonly seen: number
  readonly own: number
  readonly pair: number
  readonly all: number
}

/** The logarithm of how likely `seen` or more are, if the rows of the pair are dealt out at random. */
export function logUpperTail({ seen, own, pair, all }: Counts): number {
  const most = Math.min(own, pair)
  const least = Math.max(0, own + pair - all)
  if (seen <= least) return 0
  const first = logChoose(pair, seen) + logChoose(all - pair, own - seen) - logChoose(all, own)
  let sum = 1
  let term = 1
  for (let at = seen; at < most; at++) {
    term *= ((pair - at) * (own - at)) / ((at + 1) * (all - pair - own + at + 1))
    sum += term
    if (term < sum * 1e-12) break
  }
  return Math.min(0, first + Math.log(sum))
}

/** What would have come at the rate of the rest. */
export function expectedAmong({ seen, own, pair, all }: Counts): number {
  return all === own ? 0 : (own * (pair - seen)) / (all - own)
}

/** Which of the tests hold after Holm’s correction. @param family tests in all, also those not listed */
export function holm(logs: readonly number[], family: number, level: number = alpha): readonly boolean[] {
  const order = [...logs.keys()].sort((a, b) => (logs[a] as number) - (logs[b] as number))
  const holds = logs.map(() => false)
  for (const [rank, at] of order.entries()) {
    if ((logs[at] as number) > Math.log(level / Math.max(1, family - rank))) break
    holds[at] = true
  }
  return holds
}

/** The logarithm of a two-proportion z-test’s two-sided likelihood, with pooled variance. */
export function logTwoProportions(
  [first, ofFirst]: readonly [number, number],
  [second, ofSecond]: readonly [number, number],
): number {
  if (ofFirst === 0 || ofSecond === 0) return 0
  const pooled = (first + second) / (ofFirst + ofSecond)
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / ofFirst + 1 / ofSecond))
  if (error === 0) return 0
  return logTwoSidedNormal(Math.abs(first / ofFirst - second / ofSecond) / error)
}

/** By the continued fraction of Mills’ ratio far out, and its series near by. */
function logTwoSidedNormal(z: number): number {
  if (z < 3) {
    let term = z
    let sum = z
    for (let at = 1; at < 100; at++) {
      term *= (z * z) / (2 * at + 1)
      sum += term
    }
    const middle = (2 * sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI)
    return Math.log(Math.max(1 - middle, 1e-300))
  }
  let fraction = z
  for (let at = 60; at > 0; at--) fraction = z + at / fraction
  return Math.log(2) - (z * z) / 2 - Math.log(Math.sqrt(2 * Math.PI) * fraction)
}
