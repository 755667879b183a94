import type { PairOutcome, Row } from '../../domain/phone-events/outcome.ts'
import { counted, digits } from './words.ts'

/** How many rows were read as what. Example: "4 explained · 1 pair not defined". */
export function rowCounts(rows: readonly Row[]): string {
  const kinds = rows.map(({ outcome }) => kindOf(outcome))
  return Object.entries(texts)
    .map(([kind, text]) => ({ text, count: kinds.filter((other) => other === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ text, count }) => text(count))
    .join(' · ')
}

const texts = {
  explained: (count: number) => `${digits(count)} explained`,
  pair: (count: number) => `${counted(count, 'pair')} not defined`,
  cause: (count: number) => `${counted(count, 'cause')} not in the reference`,
  type: (count: number) => `${counted(count, 'type')} not recognised`,
  incomplete: (count: number) => `${digits(count)} with only a type or a cause`,
  mentioned: (count: number) => `${digits(count)} mentioned`,
  unclear: (count: number) => `${digits(count)} unclear`,
  unread: (count: number) => `${digits(count)} not understood`,
}

function kindOf(outcome: PairOutcome): keyof typeof texts {
  switch (outcome.kind) {
    case 'defined':
      return 'explained'
    case 'needs-type':
    case 'needs-cause':
      return 'incomplete'
    case 'undefined-pair':
      if (outcome.readType?.kind === 'unrecognised') return 'type'
      return outcome.readCause?.kind === 'known' ? 'pair' : 'cause'
    case 'mentioned':
    case 'unclear':
      return outcome.kind
    case 'not-understood':
      return 'unread'
    default:
      return outcome satisfies never
  }
}
