import { readFileSync } from 'node:fs'
import type { FormatName, Outcome } from '../../../../src/domain/phone-events/outcome.ts'
import { readPaste } from '../../../../src/domain/phone-events/read-paste.ts'

/** What the sample of a format is read as. */
export function readSample(name: string): Outcome {
  return readPaste(readFileSync(`test/samples/formats/${name}`, 'utf8'))
}

/** By which format a text was read. */
export function formatOf(text: string): FormatName | undefined {
  const outcome = readPaste(text)
  return outcome.kind === 'none' ? undefined : outcome.evidence?.format
}
