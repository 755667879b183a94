import { slugOf } from '../../../domain/address/slug.ts'
import type { KeptPair } from '../../../domain/analysis/kept-table.ts'
import {
  callTypes,
  causeLabel,
  causes,
  definitions,
  type TypeName,
} from '../../../domain/reference/reference.ts'
import { digits } from '../../parts/words.ts'

export const typeNames: readonly TypeName[] = callTypes.map(({ name }) => name)

/** How one of the five types is coloured, by its number. */
export function toneOfType(type: number): string | undefined {
  const name = typeNames[type]
  return name && slugOf(name)
}

/** Example: "Ringing / NO_ANSWER". */
export function pairWords({ typeText, causeText }: Pick<KeptPair, 'typeText' | 'causeText'>): string {
  if (typeText === undefined && causeText === undefined) return 'Other pairs'
  return `${typeText ?? '(no type)'} / ${causeWords(causeText)}`
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

/** What happened, in our words. */
export function summaryOf({
  definition,
  typeText,
  causeText,
}: Pick<KeptPair, 'definition' | 'typeText' | 'causeText'>): string | undefined {
  if (!definition) return undefined
  return definitions.find(({ type, cause }) => type === typeText && cause === causeText)?.ours.summary
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
