import { useState } from 'react'
import type { ForcedColumns } from '../../domain/export/layout.ts'
import { type PartRead, partTable } from '../../domain/export/together.ts'
import { Choice } from '../parts/evidence/ChangeReading.tsx'
import { ChangeFile } from './ChangeFile.tsx'
import { PickColumns } from './PickColumns.tsx'
import type { Book, Reading } from './reading.ts'

interface Props {
  readonly reading: Reading
  readonly book: Book
  readonly toldOf: (part: number) => ForcedColumns | undefined
  readonly onTell: (told: ForcedColumns, part: number) => void
  /** Has a part counted, or left out. */
  readonly onCounted: (part: number, isCounted: boolean) => void
}

/** Not right? Which sheets are counted, and the columns of each, can be changed after any answer. */
export function ChangeBook({ reading, book, toldOf, onTell, onCounted }: Props) {
  const [chosen, setChosen] = useState<number | undefined>()
  const { parts, counted, form } = book
  if (reading.state === 'reading') return null
  const choices = [...parts.entries()].filter(([, part]) => mayBeTold(part))
  const own = reading.part ?? chosen ?? counted[0] ?? choices[0]?.[0]
  const part = own === undefined ? undefined : parts[own]
  if (own === undefined || !part) return null
  const { snapshot, surveyed } = part
  const isCounted = counted.includes(own)
  const isWhole = reading.part === undefined && choices.length > 1
  const { snapshot: _, ...rest } = reading
  const ofPart: Reading = snapshot ? { ...rest, snapshot } : rest
  const asked = snapshot?.state === 'no-columns' ? snapshot.unrecognised : undefined
  return (
    <>
      {(isWhole || !asked) && (
        <ChangeFile
          key={own}
          reading={ofPart}
          isSheet={surveyed !== undefined}
          told={toldOf(own)}
          onTell={(told) => onTell(told, own)}
        >
          {isWhole && (
            <>
              <Choice
                name="part"
                label={form === 'workbook' ? 'Sheet' : 'File'}
                value={String(own)}
                options={choices.map(([at, { name }]) => [String(at), name])}
                onChange={(at) => setChosen(Number(at))}
              />
              {!asked && (
                <Choice
                  name="counted"
                  label="Counted"
                  value={isCounted ? 'yes' : 'no'}
                  // Of nothing there is nothing to show.
                  options={
                    isCounted && counted.length === 1
                      ? [['yes', 'Yes']]
                      : [
                          ['yes', 'Yes'],
                          ['no', 'No'],
                        ]
                  }
                  onChange={(value) => onCounted(own, value === 'yes')}
                />
              )}
            </>
          )}
        </ChangeFile>
      )}
      {asked && (
        <PickColumns key={`pick ${own}`} unrecognised={asked} onColumns={(told) => onTell(told, own)} />
      )}
    </>
  )
}

/** Whether it has a table, or rows of which somebody can point at two columns. */
function mayBeTold(part: PartRead): boolean {
  const { leftOut, snapshot } = part
  if (leftOut) return false
  return (
    partTable(part) !== undefined ||
    (snapshot?.state === 'no-columns' && hasCells(snapshot.unrecognised.firstRows))
  )
}

function hasCells(rows: readonly (readonly string[])[]): boolean {
  return rows.some((row) => row.length > 0)
}
