import { describe, expect, it } from 'vitest'
import { readPaste } from '../../../src/domain/phone-events/read-paste.ts'
import { say } from './said.ts'

const inSentence = (before: string, after = ' today at ten') =>
  say(readPaste(`I tell you: ${before}Ringing NO_ANSWER${after}`))
const stands = 'defined Ringing / NO_ANSWER'

describe('what a sentence denies it does not say', () => {
  it.each([
    'no',
    'not',
    'without',
    'nobody had',
    'zero',
    'stopped',
    'nicht',
    'kein',
    'keine',
    'pas',
    'never',
    'neither',
    'nor',
    'avoid',
    'avoids',
    'except',
    'excluding',
    'anything but',
    'other than',
    'instead of',
    'rather than',
    "isn't",
  ])('behind “%s”', (word) => {
    expect(inSentence(`${word} `)).toBe('not-understood')
    expect(inSentence(`${word.toUpperCase()}: "`, '" today')).toBe('not-understood')
    expect(inSentence(`${word} the `)).toBe('not-understood')
    expect(inSentence(`${word} one word `)).toBe(stands)
  })

  it.each(
    "a an the any really just only in case of type cause be been got get getting had have has seeing think thought it it's this call called more de say says said see sees seen show shows shown".split(
      ' ',
    ),
  )('with “%s” between', (word) => {
    expect(inSentence(`not ${word} `)).toBe('not-understood')
    expect(inSentence(`not ${word}, `)).toBe(stands)
  })

  it('with five such words between, and no more', () => {
    expect(inSentence('not really just only the type ')).toBe('not-understood')
    expect(inSentence('no longer ')).toBe('not-understood')
    expect(inSentence('not really just only in the type ')).toBe(stands)
  })

  it.each(['knot', 'nothing', 'another than', 'notice', 'snow', 'noted', 'zeros', 'exception', 'ain t'])(
    'and not behind “%s”',
    (word) => {
      expect(inSentence(`${word} `)).toBe(stands)
    },
  )

  it.each([
    ' was wrong',
    ' is wrong',
    ' were wrong',
    ' are incorrect',
    ' look wrong',
    ' looks  wrong',
    ' seem wrong',
    ' seems not',
    ' is not it',
    '" was not',
    ') is wrong',
    " didn't",
    ' did not',
    " doesn't",
    ' does not',
    " don't",
    ' do not',
    " hasn't",
    " haven't",
    " wouldn't",
    ' never seen',
    ' is gone',
    ' no longer appears',
    ', not seen',
    ': never happens',
    '? not happened',
  ])('before “%s”', (words) => {
    expect(inSentence('', `${words} on the line`)).toBe('not-understood')
  })

  it.each([
    ' wash wrong',
    ' iswrong',
    ' is notable',
    ' looked wrong',
    ' is right',
    ' and is wrong',
    ' did',
    ' do nothing',
    ' never again',
    '; not seen',
    ' knot seen',
  ])('and not before “%s”', (words) => {
    expect(inSentence('', `${words} on the line`)).toBe(stands)
  })

  it.each(['!=', '≠', '<>', ' not ', ', not '])('with %j between the two', (sign) => {
    expect(inSentence('', '')).toBe(stands)
    expect(say(readPaste(`I tell you: Ringing${sign}NO_ANSWER today`))).not.toContain('defined')
  })

  it('nor where the denial is of another pair', () => {
    expect(say(readPaste('this is not Ringing NO_ANSWER but Trying USER_BUSY today'))).toBe(
      'defined Trying / USER_BUSY',
    )
    expect(say(readPaste('I see no reason to doubt: it says Ringing NO_ANSWER today'))).toBe(stands)
    expect(say(readPaste(`not ${'x '.repeat(40)}Ringing NO_ANSWER today`))).toBe(stands)
  })
})

describe('a line that is a pair and says what is not', () => {
  it.each([
    'not',
    'never',
    'neither',
    'nor',
    'except',
    'excluding',
    'wrong',
    'incorrect',
    "isn't",
    'anything but',
    'other than',
    'instead of',
    'rather than',
    '!=',
    '≠',
    '<>',
    'NOT',
  ])('%s', (word) => {
    expect(say(readPaste(`${word} Ringing`))).toBe('not-understood')
    expect(say(readPaste(`Ringing ${word} NO_ANSWER`))).not.toContain('defined')
  })

  it('an exclamation mark before it', () => {
    expect(say(readPaste('!Ringing'))).toBe('not-understood')
    expect(say(readPaste('Ringing !NO_ANSWER'))).not.toContain('defined')
  })

  it.each(['!', '! '])('an exclamation mark at the end denies nothing: %j', (sign) => {
    expect(say(readPaste(`Ringing NO_ANSWER${sign}`))).toBe(stands)
  })

  it.each(['not set', 'notset', 'NOT SET'])('“%s” is an empty field', (words) => {
    expect(say(readPaste(`Ringing: ${words}`))).toBe('defined Ringing / <empty>')
  })
})

describe('a type is next to its cause', () => {
  it.each([
    ' ',
    '  ',
    ', ',
    ': ',
    '; ',
    ' – ',
    ' - ',
    ' — ',
    ' with ',
    ' for ',
    ' on ',
    ' in ',
    ' when ',
    ' as ',
    ' type ',
    ' x ',
    ' and ',
    ' under ',
    ' / ',
    '/',
    ' | ',
    ' + ',
    ' & ',
    ' · ',
    ' → ',
    ' > ',
    ' = ',
    ' \\ ',
    '" "',
    ' (',
    ' [',
    '*, *',
  ])('with %j between', (between) => {
    expect(say(readPaste(`I tell you: Ringing${between}NO_ANSWER today`))).toBe(stands)
    expect(say(readPaste(`I tell you: NO_ANSWER${between}Ringing today`))).toBe(stands)
  })

  it.each(['. ', ' or ', ' at ', ' x y ', ' sand ', ' wonder ', ' without ', ' § ', '×', ' band '])(
    'and not with %j',
    (between) => {
      expect(say(readPaste(`I tell you: Ringing${between}NO_ANSWER today`))).not.toBe(stands)
    },
  )

  it.each([' and ', ' / ', ' | ', ' under ', ' > ', ' (', '+'])(
    'a word in small letters only with a sign or a word that joins: %j',
    (between) => {
      expect(say(readPaste(`I tell you: ringing${between}NO_ANSWER today`))).toBe(stands)
    },
  )

  it.each([' ', ', ', ': ', ' with ', '" "', ' - '])('and not with %j', (between) => {
    expect(say(readPaste(`I tell you: ringing${between}NO_ANSWER today`))).toBe('needs-type NO_ANSWER')
  })

  it.each([', ', ' / ', ' & ', ' | ', ' + ', ' and ', ' or ', ' -> ', ' vs ', ' was ', ' then '])(
    'and is none of two with %j between them',
    (between) => {
      expect(say(readPaste(`I tell you: Trying${between}Ringing NO_ANSWER today`))).toBe(
        'needs-type NO_ANSWER',
      )
      expect(say(readPaste(`I tell you: NO_ANSWER Ringing${between}Trying today`))).toBe(
        'needs-type NO_ANSWER',
      )
    },
  )

  it.each([' again ', '; ', '. ', ' sand ', ' x, ', ' <> '])('but may be with %j', (between) => {
    expect(say(readPaste(`I tell you: Trying${between}Ringing NO_ANSWER today`))).toBe(stands)
  })

  it.each(['type Ringing', 'type: Ringing', 'TYPE "Ringing"', 'type = Ringing', 'type *ringing*'])(
    'or labelled anywhere in the line: %s',
    (words) => {
      expect(say(readPaste(`I tell you: ${words} here and then NO_ANSWER today`))).toBe(stands)
    },
  )

  it.each(['types Ringing', 'type of Ringing', 'type, Ringing', 'cause Ringing', 'type x Ringing'])(
    'and not so: %s',
    (words) => {
      expect(say(readPaste(`I tell you: ${words} here and then NO_ANSWER today`))).toBe(
        'needs-type NO_ANSWER',
      )
    },
  )
})
