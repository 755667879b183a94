import { type ReactNode, useRef } from 'react'
import { delimiters, type ForcedColumns, isTold } from '../../domain/export/layout.ts'
import type { Encoding } from '../../domain/export/units.ts'
import { type Change, ChangeReading } from '../parts/evidence/ChangeReading.tsx'
import { useFocusAfterChange } from './keep-focus.ts'
import { type Counted, countedIn, type Reading } from './reading.ts'

interface Props {
  readonly reading: Reading
  /** Whether it is a sheet: its cells and letters are known. */
  readonly isSheet?: boolean
  readonly told: ForcedColumns | undefined
  readonly onTell: (told: ForcedColumns) => void
  /** What is to be chosen before the columns. */
  readonly children?: ReactNode
}

const encodings: readonly Encoding[] = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be']
/** Columns that are offered where none has a name, beyond those that were read. */
const mostUnnamed = 8

/** Not right? The columns, their names, the separator and the encoding of a file can be changed after any answer. */
export function ChangeFile({ reading, isSheet = false, told, onTell, children }: Props) {
  const card = useRef<HTMLDivElement>(null)
  useFocusAfterChange(card, 'reading')
  const table = countedIn(reading)
  const { snapshot } = reading
  const isCut = table?.kind === 'delimited' || snapshot?.state === 'no-columns'
  const hasColumns = isCut || table?.kind === 'html'
  if (!hasColumns && !children) return null
  const hasLetters = hasColumns && !isSheet
  return (
    <div className="card mt-5" ref={card}>
      <ChangeReading
        reading={table && hasColumns ? { table: tableOf(table, isSheet) } : {}}
        mayBeCut={isCut && !isSheet}
        told={isTold(told) ? told : undefined}
        {...(hasLetters ? { encoding: told?.encoding ?? table?.encoding ?? 'utf-8' } : {})}
        onTell={(change) => onTell(change ? forcedBy(change) : {})}
      >
        {children}
      </ChangeReading>
      {isTold(told) && (
        <p className="told">
          These changes hold for every file and sheet with the same column names, until you reload the page.
        </p>
      )}
    </div>
  )
}

function tableOf({ names, columns, delimiter }: Counted, isSheet: boolean) {
  const { type, cause } = columns
  const width = Math.max(type?.at ?? 0, cause?.at ?? 0) + mostUnnamed
  const cells = names.length > 0 ? names : Array<string>(width).fill('')
  return {
    grid: {
      records: [{ line: 1, end: 0, cells: cells.map((text) => ({ text })) }],
      ...(delimiter && !isSheet ? { sign: delimiter } : {}),
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
