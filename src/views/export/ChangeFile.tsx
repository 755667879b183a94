import type { ForcedColumns } from '../../domain/export/layout.ts'
import { delimiters } from '../../domain/export/layout.ts'
import type { Encoding } from '../../domain/export/units.ts'
import { type Change, ChangeReading } from '../parts/evidence/ChangeReading.tsx'
import { countedIn, type Reading } from './reading.ts'

interface Props {
  readonly reading: Reading
  readonly told: ForcedColumns | undefined
  readonly onTell: (told: ForcedColumns) => void
}

const encodings: readonly Encoding[] = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be']
/** Columns that are offered where none has a name, beyond those that were read. */
const mostUnnamed = 8

/** Not right? The columns, their names, the separator and the encoding of a file can be changed after any answer. */
export function ChangeFile({ reading, told, onTell }: Props) {
  const table = countedIn(reading)
  const { snapshot } = reading
  const isText = table?.kind === 'delimited' || snapshot?.state === 'no-columns'
  if (!isText) return null
  const isTold = told !== undefined && Object.keys(told).length > 0
  return (
    <div className="card mt-5">
      <ChangeReading
        reading={table ? { table: tableOf(table) } : {}}
        mayBeCut
        told={isTold ? told : undefined}
        encoding={told?.encoding ?? table?.encoding ?? 'utf-8'}
        onTell={(change) => onTell(change ? forcedBy(change) : {})}
      />
    </div>
  )
}

function tableOf({ names, columns, delimiter }: NonNullable<ReturnType<typeof countedIn>>) {
  const { type, cause } = columns
  const width = Math.max(type?.at ?? 0, cause?.at ?? 0) + mostUnnamed
  const cells = names.length > 0 ? names : Array<string>(width).fill('')
  return {
    grid: {
      records: [{ line: 1, end: 0, cells: cells.map((text) => ({ text })) }],
      ...(delimiter ? { sign: delimiter } : {}),
    },
    layout: {
      columns: { ...(type ? { type: type.at } : {}), ...(cause ? { cause: cause.at } : {}) },
      at: names.length > 0 ? 0 : -1,
    },
  }
}

function forcedBy({ type, cause, sign, hasHeader, encoding }: Change): ForcedColumns {
  const known = delimiters.find((delimiter) => delimiter === sign)
  const letters = encodings.find((each) => each === encoding)
  return {
    ...(type === undefined ? {} : { type }),
    ...(cause === undefined ? {} : { cause }),
    ...(known ? { sign: known } : {}),
    ...(hasHeader === undefined ? {} : { hasHeader }),
    ...(letters ? { encoding: letters } : {}),
  }
}
