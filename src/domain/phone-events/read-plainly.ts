import { exactCause, typesByFold } from './names.ts'
import type { Outcome } from './outcome.ts'
import { fold, tidy } from './tidy.ts'
import { outcomeOf } from './verdict.ts'

/**
 * What a line says that is one defined pair, letter by letter, with signs alone between its sides: `readPaste` answers
 * it the same. `undefined` for everything else, which may still be a pair. Light enough to be at hand before the rest of
 * the reader is.
 */
export function readPlainly(paste: string): Extract<Outcome, { kind: 'defined' }> | undefined {
  const line = tidy(paste).trim()
  // No plain pair is longer.
  if (!/^[\w \t/|,:=·+→-]{1,60}$/.test(line)) return undefined
  for (const type of typesByFold.values()) {
    const isType = (part: string) => fold(part) === fold(type)
    const causeText = isType(line.slice(0, type.length))
      ? line.slice(type.length)
      : isType(line.slice(-type.length))
        ? line.slice(0, -type.length)
        : ''
    const name = causeText.replace(/^[ \t/|,:=·+→-]+|[ \t/|,:=·+→-]+$/g, '')
    const cause = name === '' || name === causeText ? undefined : exactCause(name)
    if (cause?.kind !== 'known') continue
    const outcome = outcomeOf({
      type: { kind: 'read', read: { kind: 'known', type }, rest: '' },
      cause: { kind: 'read', read: cause, rest: '' },
      strays: [],
      open: new Set(),
    })
    return outcome.kind === 'defined' ? outcome : undefined
  }
  return undefined
}
