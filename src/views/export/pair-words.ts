import { slugOf } from '../../domain/address/slug.ts'
import type { KeptPair } from '../../domain/analysis/kept-table.ts'
import {
  callTypes,
  causeLabel,
  causes,
  definitions,
  type TypeName,
} from '../../domain/reference/reference.ts'
import { digits } from '../parts/words.ts'

export const typeNames: readonly TypeName[] = callTypes.map(({ name }) => name)

/** How one of the five types is coloured, by its number. */
export function toneOfType(type: number): string | undefined {
  const name = typeNames[type]
  return name && slugOf(name)
}

/** What a pair’s words need of it. */
export type SaidPair = Pick<KeptPair, 'kind' | 'typeText' | 'causeText'>

/** Example: "Ringing / NO_ANSWER". */
export function pairWords({ kind, typeText, causeText }: SaidPair): string {
  if (typeText === undefined && causeText === undefined) return 'Other pairs'
  const words = `${typeText ?? '(no type)'} / ${causeWords(causeText)}`
  return kind === 'mentioned' ? `${words} (only mentioned)` : words
}

export function causeWords(causeText: string | null | undefined): string {
  return causeText === undefined ? '(no cause)' : causeLabel(causeText)
}

/** As `data-pair` says it; absent where a side is no name of the reference. */
export function pairSlug({ definition, type, causeText }: KeptPair): string | undefined {
  if (definition) return definition
  const name = typeNames[type]
  const isKnown = causeText === null || causes.some((cause) => cause === causeText)
  return name && isKnown && causeText !== undefined ? `${slugOf(name)}/${slugOf(causeText)}` : undefined
}

/** What happened, in our words; absent where no definition says it of the row. */
export function summaryOf({ kind, typeText, causeText }: SaidPair): string | undefined {
  if (kind !== 'defined') return undefined
  return definitions.find(({ type, cause }) => type === typeText && cause === causeText)?.ours.summary
}

/** The same, or why that is not known. */
export function meaningOf(pair: SaidPair): string {
  const known = summaryOf(pair)
  if (known !== undefined) return known
  if (pair.kind === 'mentioned') return 'Only mentioned: read the row before you rely on it'
  if (pair.kind === 'needs-type') return 'No Missed Call Type'
  return pair.kind === 'needs-cause' ? 'No Hangup Cause' : 'Not defined by the reference'
}

/** Whole per cents; what is not nothing is not called 0 %. */
export function shareWords(part: number, whole: number): string {
  if (whole === 0 || part === 0) return '0%'
  const share = (100 * part) / whole
  return share < 0.5 ? '<1%' : `${Math.round(share)}%`
}

/** What is reckoned, not counted: small amounts with one decimal. */
export function aboutDigits(amount: number): string {
  return amount < 10 && amount > 0 ? amount.toFixed(1) : digits(Math.round(amount))
}
