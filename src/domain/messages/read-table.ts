import type { Outcome, PairOutcome } from '../phone-events/outcome.ts'
import { readPaste } from '../phone-events/read-paste.ts'
import { agreed, type MessagesRead, pairsOf, type ReadPart } from './read-messages.ts'

/**
 * What a copy says that came as plain text and with a table: the plain text is read, and the table where it gives more
 * whole pairs and lacks none of the text's. `undefined` where the two say the same.
 */
export function readTable(plainText: string, html: string): MessagesRead | undefined {
  const plain = partOf('plain', plainText)
  const table = partOf('html', html)
  const [mine, theirs] = [wholePairs(plain.outcome), wholePairs(table.outcome)]
  if (theirs.length === 0 || mine.join('\n') === theirs.join('\n')) return undefined
  const about = { messages: 0, subject: '', attachments: [], problems: [] }
  const lacks = [...pairsOf(plain.outcome).keys()].filter((pair) => !theirs.includes(pair))
  if (lacks.length === 0 && theirs.length > mine.length) return readAs(table, plain, about)
  // One record that says two things is asked about; of many rows the plain text stands.
  const isOne = mine.length === 1 && theirs.length === 1
  const read = isOne ? agreed(plain, table) : plain
  return 'text' in read
    ? readAs(plain, table, about)
    : { ...about, outcome: read.outcome, others: [plain, table] }
}

function readAs(
  part: ReadPart,
  other: ReadPart,
  about: Pick<MessagesRead, 'messages' | 'subject' | 'attachments' | 'problems'>,
): MessagesRead {
  return { ...about, outcome: part.outcome, part, others: [other] }
}

function partOf(as: 'plain' | 'html', text: string): ReadPart {
  return { as, whose: 'own', text, outcome: readPaste(text) }
}

/** Every whole pair, as often as it is given. */
function wholePairs(outcome: Outcome): readonly string[] {
  const pairs: readonly PairOutcome[] =
    outcome.kind === 'rows'
      ? outcome.rows.map((row) => row.outcome)
      : outcome.kind === 'none'
        ? []
        : [outcome]
  return pairs.flatMap((pair) => [...pairsOf(pair).keys()])
}
