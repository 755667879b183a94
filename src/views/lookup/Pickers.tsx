import { memo } from 'react'
import type { Outcome } from '../../domain/phone-events/outcome.ts'
import {
  type Cause,
  callTypes,
  causeLabel,
  causes,
  definitionsOfType,
  resolve,
  type TypeName,
} from '../../domain/reference/reference.ts'
import { readSides } from '../parts/read-sides.ts'

interface Props {
  readonly outcome: Outcome
  readonly onPick: (type: TypeName | null, cause: Cause | undefined) => void
}

/** Type and cause by hand. No pair can be picked that is not defined. */
export const Pickers = memo(({ outcome, onPick }: Props) => {
  const read = readSides(outcome)
  const type = callTypes.find(({ name }) => name === read.type)?.name ?? null
  const offered = type ? definitionsOfType(type).map((definition) => definition.cause) : causes
  const causeOf = (label: string | undefined) => offered.find((other) => causeLabel(other) === label)
  const cause = causeOf(read.cause)
  return (
    <>
      <span>Or pick:</span>
      <select
        aria-label="Missed Call Type"
        className="btn"
        translate="no"
        value={type ?? ''}
        onChange={(event) => {
          const next = callTypes.find(({ name }) => name === event.target.value)?.name ?? null
          onPick(next, cause !== undefined && (!next || resolve(next, cause)) ? cause : undefined)
        }}
      >
        <option value="">Any type</option>
        {callTypes.map(({ name }) => (
          <option key={name}>{name}</option>
        ))}
      </select>
      <select
        aria-label="Hangup Cause"
        className="btn max-w-full"
        translate="no"
        value={cause === undefined ? '' : causeLabel(cause)}
        onChange={(event) => onPick(type, causeOf(event.target.value))}
      >
        <option value="">Any cause</option>
        {offered.map((name) => (
          <option key={name}>{causeLabel(name)}</option>
        ))}
      </select>
    </>
  )
})
