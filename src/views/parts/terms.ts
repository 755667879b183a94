import type { Part } from '../../domain/reference/parts.ts'

/** The words that the glossary explains, as definitions write them. */
const term = /\b(Freedom Mobile|WebPhone|PSTN|Yealink|prox(?:y|ies)|carrier|codec)(?=s?\b)/

/** A description cut where a word stands that the glossary explains. */
export function termParts(text: string): readonly Part[] {
  return text
    .split(new RegExp(term, 'g'))
    .map((part, at) => ({ text: part, marked: at % 2 === 1 }))
    .filter((part) => part.text !== '')
}

/** The anchor of a word in the glossary. Example: `freedom-mobile`. */
export function anchorOf(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-')
}
