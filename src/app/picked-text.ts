import { type Cause, causeLabel, type TypeName } from '../domain/reference/reference.ts'

/** What the pickers put into the box. A side that was not picked is not said. */
export function pickedText(type: TypeName | null, cause: Cause | undefined): string {
  return [
    ...(type === null ? [] : [`Missed Call Type: ${type}`]),
    ...(cause === undefined ? [] : [`Hangup Cause: ${causeLabel(cause)}`]),
  ].join('\n')
}
