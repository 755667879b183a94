import { keeper } from '../../../src/domain/analysis/keeper.ts'
import type { KeptTable } from '../../../src/domain/analysis/kept-table.ts'
import { scanner } from '../../../src/domain/export/scanner.ts'
import type { Decode } from '../../../src/domain/export/units.ts'

export const decode: Decode = (bytes, encoding) =>
  new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)

/** Numbers from 0 to 1, the same for a seed. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** What a file’s rows are kept as, read in chunks of so many bytes. */
export function kept(
  text: string | Uint8Array,
  chunk = 4099,
  { date, room }: { date?: string; room?: number } = {},
): KeptTable {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const scan = scanner({ decode })
  scan.push(bytes)
  scan.finish()
  const snapshot = scan.snapshot()
  if (snapshot.state !== 'table') throw new Error(`The sample is no table: ${snapshot.state}`)
  const { table } = snapshot
  const keeping = keeper({ ...table, rows: room ?? table.rows }, decode, { sources: 1, date })
  keeping.source({ decode })
  for (let at = 0; at < bytes.length; at += chunk) keeping.push(bytes.subarray(at, at + chunk))
  keeping.finish()
  return keeping.taken()
}

const pairs: readonly (readonly [string, string, number])[] = [
  ['Ringing', 'NO_ANSWER', 0.32],
  ['Ringing', 'ALLOTTED_TIMEOUT', 0.13],
  ['Ringing', 'LOSE_RACE', 0.08],
  ['Ringing', 'ORIGINATOR_CANCEL', 0.07],
  ['Ringing', 'CALL_REJECTED', 0.05],
  ['Ringing', 'USER_BUSY', 0.02],
  ['Trying', 'USER_BUSY', 0.05],
  ['Trying', 'LOSE_RACE', 0.06],
  ['Trying', 'NO_ANSWER', 0.05],
  ['Trying', 'ALLOTTED_TIMEOUT', 0.04],
  ['Trying', 'NORMAL_TEMPORARY_FAILURE', 0.02],
  ['All Busy', '', 0.06],
  ['No Devices', '', 0.04],
  ['Unknown', '', 0.01],
]
const hours = [1, 4, 8, 12, 11, 8, 6, 8, 9, 8, 7, 3, 1]
const queues = ['Support Tier 1', 'Sales UK', 'Support Tier 2', 'Billing', 'Renewals']

/** Picks a number by its weight. */
function picked(weights: readonly number[], random: () => number): number {
  let at = random() * weights.reduce((sum, weight) => sum + weight, 0)
  for (const [index, weight] of weights.entries()) {
    at -= weight
    if (at < 0) return index
  }
  return weights.length - 1
}

/**
 * A report of November 2026 with agents, queues and busy hours. Planted: Trying / USER_BUSY rises for agents 05, 09 and
 * 16 from the 22nd, and agent 12 declines half of the calls.
 */
export function november(seed: number, rows: number, isPlanted: boolean): string {
  const random = randomOf(seed)
  const agentWeights = Array.from({ length: 24 }, () => 0.8 + random() * 0.5)
  const queueWeights = queues.map(() => 0.5 + random())
  const dayWeights = Array.from({ length: 30 }, (_, at) => [0.3, 1, 1, 1, 1, 1, 0.35][at % 7] as number)
  const lines = Array.from({ length: rows }, (_, row) => {
    const day = 1 + picked(dayWeights, random)
    const agent = 1 + picked(agentWeights, random)
    let [type, cause] = pairs[
      picked(
        pairs.map(([, , weight]) => weight),
        random,
      )
    ] as (typeof pairs)[number]
    if (isPlanted && day >= 22 && [5, 9, 16].includes(agent) && random() < 0.8)
      [type, cause] = ['Trying', 'USER_BUSY']
    if (isPlanted && agent === 12 && random() < 0.5) [type, cause] = ['Ringing', 'CALL_REJECTED']
    const two = (number: number) => String(number).padStart(2, '0')
    const ring = type === 'Ringing' ? Math.floor(random() * 30) : 0
    const time = `${two(7 + picked(hours, random))}:${two(Math.floor(random() * 60))}`
    const queue = queues[picked(queueWeights, random)]
    return `${two(day)}/11/2026 ${time},PE-${204128 + row},${queue},Agent ${two(agent)},${ring},${type},${cause}`
  })
  const header = 'Created Date,Phone Event,Queue,Agent,Ring Time,Missed Call Type,Hangup Cause'
  return `${header}\n${lines.join('\n')}\n`
}
