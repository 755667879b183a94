import type { Outcome } from '../domain/phone-events/outcome.ts'
import { unpackedSentence } from '../views/parts/evidence/unpacked-words.ts'
import { platformSentence, platformWords } from '../views/parts/platform-words.ts'
import { announce, hurry, settled, stopped } from './announcements.ts'
import { sayOutcome } from './say-outcome.ts'
import { told } from './told.ts'
import { problemsOf } from './unpacked.ts'

const last = { text: '', sentence: '', pause: settled }

/**
 * Announces each new answer, and never one of half a word: while somebody types letter by letter, once they stop, or
 * leave the field. To be told of every change of the text and of what it says.
 */
export function sayAnswer(text: string, outcome: Outcome): void {
  const foreign = platformWords(text, outcome).map((word) => platformSentence(word, outcome))
  const { unpacked } = told.get()
  const beyond = unpacked?.text === text ? [unpackedSentence(unpacked), ...problemsOf(unpacked)] : []
  const sentence = [...beyond, ...foreign, sayOutcome(outcome)].filter((part) => part !== '').join(' ')
  if (sentence === '' && text === last.text) return
  // An answer may follow its text later: the pause is that of the last key.
  if (text !== last.text) last.pause = Math.abs(text.length - last.text.length) === 1 ? stopped : settled
  last.text = text
  announce(() => {
    if (sentence === last.sentence) return ''
    last.sentence = sentence
    return sentence
  }, last.pause)
}

document.addEventListener('focusout', () => {
  last.pause = settled
  hurry()
})
