import { useDeferredValue, useEffect, useMemo } from 'react'
import type { Outcome } from '../domain/phone-events/outcome.ts'
import { readPlainly } from '../domain/phone-events/read-plainly.ts'
import { boxText } from './box.ts'
import { useStore } from './store.ts'
import { type Told, told } from './told.ts'
import { useHeld } from './use-held.ts'
import { loadWholeReader, readerFailed, wholeReader } from './whole-reader.ts'
import type { WholeReader } from './whole-reader-part.ts'

export interface Answer {
  readonly text: string
  /** Whether the answer is still that of an earlier text. */
  readonly isReading: boolean
  readonly outcome: Outcome
  readonly notice?: string | undefined
  /** Absent until it is loaded: until then plain pairs alone are answered. */
  readonly reader: WholeReader | undefined
}

const none: Outcome = { kind: 'none' }
const partFailed = 'Part of this page didn’t load. Your text is kept; change it to try again.'

/**
 * What stands in the box and what it says; for an empty box, what the address says.
 * @param address what of the address is to be read, if anything
 */
export function useAnswer(address: string, readAddress: (reader: WholeReader) => Outcome): Answer {
  const text = useStore(boxText)
  const paste = useDeferredValue(text)
  const reader = useStore(wholeReader)
  const failed = useStore(readerFailed)
  const isEmpty = paste.trim() === ''
  useEffect(() => {
    if (text !== '' || address !== '') void loadWholeReader()
  }, [text, address])
  // Once for each text: a letter that is typed is drawn before its answer is looked for.
  const known = useStore(told)
  const said = useMemo(() => read(paste, reader, known), [paste, reader, known])
  const held = useHeld(paste, said)
  const outcome = isEmpty && reader ? readAddress(reader) : held
  useEffect(() => {
    reader?.sayAnswer(text, outcome)
    if (outcome.kind === 'defined') reader?.remember(outcome.definition)
  }, [reader, text, outcome])
  const isWaiting = outcome.kind === 'none' && !(isEmpty && address === '')
  return {
    text,
    isReading: text !== paste || held !== said,
    outcome,
    reader,
    notice: failed && isWaiting ? partFailed : reader?.noticeOf(paste),
  }
}

function read(paste: string, reader: WholeReader | undefined, known: Told): Outcome {
  return reader?.readTold(paste, known) ?? readPlainly(paste) ?? none
}
