import fc from 'fast-check'
import { causeLabel, type Definition, definitions } from '../../src/domain/reference/reference.ts'

/** Calls in a notation of which every part is plain, so that all of them are answered. */
export interface Accepted {
  readonly calls: readonly Definition[]
  readonly text: string
}

type Notation = (calls: readonly Definition[]) => string

const agents = ['Ana', 'Ben', 'Cara', 'Dev', 'Eva']

function agentOf(at: number): string {
  return agents[at % agents.length] ?? ''
}

/** Tables, by the order of their columns. */
export const columns = ['Agent', 'Missed Call Type', 'Hangup Cause', 'Duration'] as const
export type Column = (typeof columns)[number]

export function cellsOf({ type, cause }: Definition, at: number, order: readonly Column[]): string[] {
  const cells: Record<Column, string> = {
    Agent: agentOf(at),
    'Missed Call Type': type,
    'Hangup Cause': cause ?? '<empty>',
    Duration: `${at + 31} s`,
  }
  return order.map((column) => cells[column])
}

export type Write = (order: readonly Column[], calls: readonly Definition[]) => string

const delimited =
  (sign: string): Write =>
  (order, calls) =>
    [order, ...calls.map((call, at) => cellsOf(call, at, order))].map((cells) => cells.join(sign)).join('\n')

const barred: Write = (order, calls) =>
  [[...order], order.map(() => '---'), ...calls.map((call, at) => cellsOf(call, at, order))]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')

const psql: Write = (order, calls) => {
  const lines = [[...order], ...calls.map((call, at) => cellsOf(call, at, order))]
  const widths = order.map((_, column) => Math.max(...lines.map((cells) => (cells[column] ?? '').length)))
  const [head = '', ...rows] = lines.map(
    (cells) => ` ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')}`,
  )
  return [head, widths.map((width) => '-'.repeat(width + 2)).join('+'), ...rows].join('\n')
}

const records: Write = (order, calls) =>
  JSON.stringify(
    calls.map((call, at) =>
      Object.fromEntries(order.map((name, column) => [name, cellsOf(call, at, order)[column]])),
    ),
    undefined,
    1,
  )

const labelled: Write = (order, calls) =>
  calls
    .map((call, at) =>
      cellsOf(call, at, order)
        .map((cell, column) => `${order[column]}: ${cell}`)
        .join('\n'),
    )
    .join('\n\n')

export const tables: readonly Write[] = [
  delimited(','),
  delimited('\t'),
  delimited(';'),
  barred,
  psql,
  records,
  labelled,
]

const plain: readonly Notation[] = [
  (calls) => calls.map(({ type, cause }) => `${type} / ${causeLabel(cause)}`).join('\n'),
  (calls) =>
    calls
      .map(({ type, cause }) => `Missed Call Type: ${type}\nHangup Cause: ${causeLabel(cause)}`)
      .join('\n\n'),
  (calls) =>
    calls
      .map(({ type, cause }) => `missed_call_type="${type}" hangup_cause="${causeLabel(cause)}"`)
      .join('\n'),
]

const aCall = fc.constantFrom(...definitions)
export const someCalls = fc.array(aCall, { minLength: 1, maxLength: 4 })
export const order = fc.shuffledSubarray([...columns], { minLength: columns.length })
export const table = fc.constantFrom(...tables)

export const accepted: fc.Arbitrary<Accepted> = fc.oneof(
  fc
    .tuple(someCalls, order, table)
    .map(([calls, names, write]): Accepted => ({ calls, text: write(names, calls) })),
  fc
    .tuple(someCalls, fc.constantFrom(...plain))
    .map(([calls, write]): Accepted => ({ calls, text: write(calls) })),
)
