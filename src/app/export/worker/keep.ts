import { Analyst, type TableFacts } from '../../../domain/analysis/analyst.ts'
import type { AskedOf, Said } from '../../../domain/analysis/asked.ts'
import { sideOf } from '../../../domain/analysis/compare.ts'
import { type CountedTable, keeper } from '../../../domain/analysis/keeper.ts'
import type { KeptTable } from '../../../domain/analysis/kept-table.ts'
import { picker } from '../../../domain/analysis/picking-sink.ts'
import type { KeptSoFar, Order } from '../messages.ts'
import { decode } from './decode.ts'
import { keptRows } from './kept-rows.ts'
import type { Source } from './sources.ts'

type Keep = Extract<Order, { order: 'keep' }>

/** Milliseconds between two reports of how far it is. */
const pause = 250

export interface Kept {
  readonly facts: TableFacts
  answer(asked: AskedOf, write: Write): Promise<Said>
}

type Write = (bytes: Uint8Array, part: number) => Promise<void>

/** Reads the sources once more and keeps their rows; why not, where that cannot be. Rejects as the sources do. */
export async function keep(
  sources: readonly Source[],
  { counted, date }: Keep,
  tell: (soFar: KeptSoFar) => void,
): Promise<Kept | 'too-long'> {
  const keeping = keeper(counted, decode, { sources: sources.length, date })
  let told = performance.now()
  for (const [index, source] of sources.entries()) {
    const { pieces } = await source.open('for sure')
    keeping.source(source.options)
    for await (const { bytes, part } of pieces) {
      keeping.push(bytes)
      if (keeping.isTooLong()) return 'too-long'
      if (performance.now() < told + pause) continue
      told = performance.now()
      tell({
        part: (index + part) / sources.length,
        asks: keeping.dateAsk(),
        columns: keeping.columnsSoFar(),
      })
    }
    keeping.finish()
  }
  return keptOf(keeping.taken(), sources, counted)
}

export function keptOf(table: KeptTable, sources: readonly Source[], counted: CountedTable): Kept {
  const analyst = new Analyst(table)
  return {
    facts: analyst.facts(),
    answer: (asked, write) => answerOf(analyst, sources, { counted, asked, write }),
  }
}

async function answerOf(
  analyst: Analyst,
  sources: readonly Source[],
  { counted, asked, write }: { counted: CountedTable; asked: AskedOf; write: Write },
): Promise<Said> {
  switch (asked.kind) {
    case 'answer':
      return { kind: 'answer', answer: analyst.answer(asked.question) }
    case 'dates':
      analyst.choose(asked.order)
      return { kind: 'facts', facts: analyst.facts() }
    case 'look at':
      analyst.lookAt(asked.columns)
      return { kind: 'facts', facts: analyst.facts() }
    case 'rows': {
      const numbers = analyst.rowsAt(asked.filters, asked.from, asked.count)
      const rows = await keptRows(sources, analyst.table, numbers, counted)
      return { kind: 'rows', read: { from: asked.from, rows } }
    }
    case 'find':
      return { kind: 'found', values: analyst.find(asked.column, asked.words, asked.most) }
    case 'side':
      return { kind: 'side', side: sideOf(analyst, asked.filters) }
    case 'save':
      await save(analyst, sources, { counted, asked, write })
      return { kind: 'saved' }
    default:
      return asked satisfies never
  }
}

async function save(
  analyst: Analyst,
  sources: readonly Source[],
  {
    counted,
    asked: { filters, base, forExcel },
    write,
  }: { counted: CountedTable; asked: Extract<AskedOf, { kind: 'save' }>; write: Write },
): Promise<void> {
  const fails = analyst.fails(filters)
  for (const [index, source] of sources.entries()) {
    const { pieces } = await source.open('to be saved')
    const first = analyst.table.places.sourceStarts[index] ?? 0
    const isFirst = index === 0
    const options = { ...source.options, base, names: counted.names, forExcel: forExcel && isFirst }
    const picking = picker(fails, { first, hasHeader: !isFirst }, options)
    for await (const { bytes, part } of pieces)
      await write(picking.push(bytes), (index + part) / sources.length)
    await write(picking.finish(), (index + 1) / sources.length)
  }
}
