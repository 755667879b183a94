import { useDeferredValue, useEffect } from 'react'
import type { Outcome } from '../domain/phone-events/outcome.ts'
import { mayHoldTable, readText } from '../domain/phone-events/read-text.ts'
import { boxText } from './box.ts'
import { noticeOf, readPart } from './read-part.ts'
import { useStore } from './store.ts'
import { loadTablePart, tablePart } from './table-part.ts'
import { useSaid } from './use-said.ts'

export interface Answer {
  readonly text: string
  readonly outcome: Outcome
  readonly notice?: string | undefined
}

const none: Outcome = { kind: 'none' }
const tablesFailed =
  'The part of this page that reads tables did not load. The text is kept: change it to try once more.'

/** What stands in the box and what it says; for an empty box, what the address says. */
export function useAnswer(ofAddress: Outcome): Answer {
  const text = useStore(boxText)
  const paste = useDeferredValue(text)
  const tables = useStore(tablePart)
  const part = readPart(paste)
  const needsTables = mayHoldTable(part)
  useEffect(() => {
    if (needsTables && typeof tablePart.get() !== 'object' && paste !== '') void loadTablePart()
  }, [needsTables, paste])
  const outcome = paste.trim() === '' ? ofAddress : read(part, needsTables ? tables : null)
  useSaid(outcome)
  return { text, outcome, notice: needsTables && tables === 'failed' ? tablesFailed : noticeOf(paste) }
}

/** A text that may hold a table is not read without the reader of tables: it could be misread. */
function read(part: string, tables: ReturnType<typeof tablePart.get> | null): Outcome {
  if (tables === null) return readText(part)
  return typeof tables === 'object' ? readText(part, tables) : none
}
