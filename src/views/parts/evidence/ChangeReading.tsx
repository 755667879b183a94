import { type ReactNode, useId } from 'react'
import type { Seen } from '../../../domain/phone-events/outcome.ts'
import { clipped } from '../words.ts'

/** How a table is to be read; what is absent is left to the reader. */
export interface Change {
  readonly type?: number
  readonly cause?: number
  readonly sign?: string
  readonly hasHeader?: boolean
  readonly encoding?: string
}

interface Props {
  readonly reading: Pick<Seen, 'table'>
  /** Whether the text has a sign by which it could be cut into columns. */
  readonly mayBeCut: boolean
  readonly told: Change | undefined
  /** How a file's letters were read; a paste has its letters. */
  readonly encoding?: string
  /** `undefined`: as the reader would. */
  readonly onTell: (change: Change | undefined) => void
  /** What is to be chosen before the columns. */
  readonly children?: ReactNode
}

const signs = [
  ['\t', 'Tab'],
  [',', 'Comma'],
  [';', 'Semicolon'],
  ['|', 'Vertical bar'],
] as const

const encodings = [
  ['utf-8', 'UTF-8'],
  ['windows-1252', 'Windows (1252)'],
  ['utf-16le', 'UTF-16 LE'],
  ['utf-16be', 'UTF-16 BE'],
] as const

/** Not right? What the reader took for columns, names and separators can be changed after any answer. */
export function ChangeReading({ reading, mayBeCut, told, encoding, onTell, children }: Props) {
  const title = useId()
  const { table } = reading
  if (!table && !mayBeCut && !told && !encoding && !children) return null
  const tell = (change: Change) => onTell({ ...told, ...change })
  const columns = table ? columnsOf(table) : []
  const sign = told?.sign ?? table?.grid.sign
  return (
    <fieldset className="changes needs-script" aria-labelledby={title}>
      <b id={title}>Not right? Change it</b>
      {children}
      {(['type', 'cause'] as const).map(
        (side) =>
          table && (
            <Choice
              key={side}
              name={side}
              label={side === 'type' ? 'Type from' : 'Cause from'}
              value={String(table.layout.columns[side] ?? '')}
              options={[
                ...(table.layout.columns[side] === undefined ? [['', 'No column'] as const] : []),
                ...columns,
              ]}
              onChange={(at) => at !== '' && tell({ [side]: Number(at) })}
            />
          ),
      )}
      {table && (
        <Choice
          name="names"
          label="Column names"
          value={table.layout.at >= 0 ? 'yes' : 'no'}
          options={[
            ['yes', 'In a row of their own'],
            ['no', 'None'],
          ]}
          onChange={(value) => tell({ ...(sign ? { sign } : {}), hasHeader: value === 'yes' })}
        />
      )}
      {mayBeCut && (
        <Choice
          name="separator"
          label="Separator"
          value={sign ?? ''}
          options={[...(sign === undefined ? [['', 'As it was read'] as const] : []), ...signs]}
          // Another separator makes other columns.
          onChange={(value) => value !== '' && onTell({ ...(encoding ? { encoding } : {}), sign: value })}
        />
      )}
      {encoding && (
        <Choice
          name="encoding"
          label="Encoding"
          value={encoding}
          options={encodings}
          onChange={(value) => tell({ encoding: value })}
        />
      )}
      {told && (
        <button type="button" className="btn" data-change="undo" onClick={() => onTell(undefined)}>
          Undo my changes
        </button>
      )}
    </fieldset>
  )
}

function columnsOf({ grid, layout }: NonNullable<Seen['table']>): readonly (readonly [string, string])[] {
  const head = grid.records[layout.at]
  const sample = grid.records.slice(Math.max(0, layout.at), layout.at + 50)
  const width = Math.min(200, Math.max(0, ...sample.map(({ cells }) => cells.length)))
  return Array.from({ length: width }, (_, at) => {
    const name = head?.cells[at]?.text.trim()
    const first = sample.map(({ cells }) => cells[at]?.text.trim()).find((text) => text)
    return [String(at), name || `Column ${at + 1}${first ? ` (${clipped(first)})` : ''}`] as const
  })
}

interface ChoiceProps {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly options: readonly (readonly [value: string, words: string])[]
  readonly onChange: (value: string) => void
}

/** One thing to choose, in a line with the others. */
export function Choice({ name, label, value, options, onChange }: ChoiceProps) {
  return (
    <label>
      <span>{label}</span>
      <select
        className="btn"
        data-change={name}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}
