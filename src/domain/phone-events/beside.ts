import { isNoCall, takesBack } from './holders.ts'
import { fewRecords, type Passed, type RawRow, type Reading, sidesOf } from './reading.ts'
import { isByline, isFooter, shapeOf } from './table-words.ts'
import { bare } from './tidy.ts'
import {
  areOthers,
  deniesBySign,
  fieldNamed,
  isEmptyText,
  isGlue,
  isOtherLabel,
  named,
} from './vocabulary.ts'

/**
 * The words beside a record: the law holds for them, too. A greeting, a page's own words, another field with its value,
 * a line of a log say nothing of a record. Of any other words nobody can know what they say of it, so that what they
 * stand beside is mentioned, and not answered.
 */

const courtesies = named(
  'DEAR HEY TEAM ALL EVERYONE THANK YOU CHEERS REGARDS KIND BEST MANY SEE BELOW ABOVE ATTACHED HERE FOLLOWING GOOD MORNING AFTERNOON EVENING ACTUAL CURRENT NOW FROM GUYS FOLKS SUPPORT TICKET CASE REF FYI INCIDENT TASK ISSUE REQUEST SCREENSHOT CUSTOMER CLIENT WE I MY OUR US GOT GET HAVE HALLO GUTEN TAG MORGEN BONJOUR SALUT HOLA BUENOS DÍAS CIAO BUONGIORNO OLÁ ZUSAMMEN TOUS TODOS TUTTI ALLEMAAL SALESFORCE',
)

/** Buttons and parts of a page, and values of its other fields; what programs print around a record. */
const ofPages = named(
  'PRINT PAGE CLOSE WINDOW GO LIST SHOW SHOWN SHOWING ITEMS ROWS VIEW MORE DETAIL DETAILS RELATED INFORMATION SAVE CANCEL EDIT DELETE CLONE HELP ACTIONS SELECT ITEM CHANGE OPEN COPY FOLLOW HOME SEARCH SKIP NAVIGATION MAIN CONTENT LISTS HISTORY ADVISE IDEAS HAPPENED ATTACHMENTS REQUIRED FIELDS ARE MARKED EVENTS INBOUND OUTBOUND INTERNAL NEW NOTIFICATION REPORT DASHBOARD DESCRIPTION LINK CLICK TODAY WEBPHONE AGENT INVITE SENT CHANNEL DESTROYED ARRAY OBJECT STDCLASS',
)

const greeting =
  /^\W*(?:[Hh]i|[Hh]ello|[Hh]ey|[Dd]ear|[Gg]ood (?:morning|afternoon|evening))(?: \p{Lu}[\p{L}'’]*){0,3}[\s,.!]*$/u
/** What a signature begins with: a greeting, perhaps with the name, or two dashes. */
const closing =
  /^(?:\s*--|\W*(?:(?:many |kind |best |warm )?(?:thanks|thank you|regards|cheers|wishes)|best|ta|br|(?:mit |viele |beste |liebe )?(?:freundlichen )?gr(?:ü(?:ß|ss)en?|u(?:ß|ss))|danke|[vl]g|mfg|(?:bien )?cordialement|merci|gracias|(?:un )?saludos?|grazie|(?:cordiali |grazie e )?saluti|obrigad[oa]|cumprimentos|(?:met vriendelijke )?groet(?:en)?|bedankt|hälsningar|(?:med )?(?:venlig|vennlig) hilsen|pozdrawiam|dziękuję|all the best|sincerely)(?:, ?(\p{L}+(?: \p{L}+)?))?[\s,.!]*)\s*$/iu

export function isClosing(line: string): boolean {
  const found = closing.exec(line.replace(/\t\s*/g, ', '))
  return found !== null && areNames(found[1] ?? '')
}

const othersCaption =
  /^\p{L}[\p{L}\d -]*\b(?:leg|call|event|record)s?$|^leg \w+$|^(?:parent|peer|other|previous|prior|original|old|bridge|carrier)$/iu
/** `e.g.`, `z. B.` */
const abbreviation = /(?<!\p{L})\p{Ll}\.\s?\p{L}\./u
/** What a record page calls a part of itself. */
const section = /\b(?:information|details)\W*$/i
/** A ticket's number and its subject: `INC0044182 - Missed calls in Sales`. */
const ticket =
  /^\W*(?:\p{Lu}{2,6}-?\d{3,}\)?|(?:[Tt]icket|[Cc]ase|[Ii]ncident|[Ii]ssue|[Rr]equest|[Tt]ask)(?: (?:no\.?|number))? ?#? ?\d{2,})\s*[-–—:]\s/u
const mailHeader = /^(?:content-[\w-]+|mime-version|message-id|return-path|received|reply-to|x-[\w-]+):\s/i
/** Where an older mail begins. */
const olderMail =
  /^\W*(?:original message|forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|message d['’]origine|message transféré|mensaje original|oorspronkelijk bericht|messaggio originale)\W*$/iu
const log = /^\W*(?:\d{4}-\d\d-\d\d[T ]\d|\d{1,2}:\d\d:\d\d\b|\d\d\.0 (?:[A-Z_]+,[A-Z]+;?)+\s*$)/

/** How many words a heading has at most, and a label. */
const longestHeading = 5
const longestLabel = 4

/** Rows of a text with so few records that what stands beside them may be said of each. */
export function withWordsBeside(reading: Reading): Reading {
  const { rows } = reading
  if (rows.length === 0 || rows.length > fewRecords) return reading
  const isHeld = rows.some(({ holder, quote }) => holder && !quote)
  if (isHeld) return { ...reading, rows: rows.map((row) => ({ ...row, quote: row.quote || row.holder })) }
  // Of one field alone a sentence may correct the record before it.
  const sentence = reading.isList
    ? rows.find((row) => row.quote && sidesOf(row).size === 1)?.quote
    : undefined
  const words = wordsBeside(reading) ?? sentence
  if (words === undefined) return reading
  const isTouched = (row: RawRow) =>
    !row.quote && !row.isApart && (rows.length === 1 || sidesOf(row).size === 2)
  const quote = words.length > longestQuote ? `${words.slice(0, longestQuote)}…` : words
  return { ...reading, rows: rows.map((row) => (isTouched(row) ? { ...row, quote } : row)) }
}

/** A line may be as long as a paste. */
const longestQuote = 300

const timeAlone = /^\W*(?:(?:today|yesterday|\p{L}+day)\W*(?:at )?)?\d{1,2}:\d\d(?: ?[ap]m)?\W*$/iu

/** Who wrote in a chat, with the time on the next line. */
function isNameOverTime(words: string, line: number, next: Passed | undefined): boolean {
  return (
    next !== undefined &&
    next.line === line + 1 &&
    timeAlone.test(next.text) &&
    wordsIn(words).length <= longestName &&
    areNames(words) &&
    !isNoCall(words)
  )
}

const longestName = 4

const company =
  /^[\p{Lu}\d][\p{L}\d&.,' -]* (?:ltd|limited|inc|llc|llp|lp|plc|gmbh|ag|corp|corporation|bv|sa|srl|pty)\.?$/iu

/** Where something stands says nothing of a record. */
const address = /https?:\/\/\S+/g

/** The first line beside the rows that may say something of them, and was not heard already. */
function wordsBeside({ rows, passed, format }: Reading): string | undefined {
  const isProse = format === 'labels' || format === 'words'
  const last = Math.max(...rows.map(({ line }) => line))
  let isBehindClosing = false
  const around = isProse ? passed : aroundTable(rows, passed)
  for (const [at, { as, text, isOther, line }] of around.entries()) {
    const words = text.replace(address, ' ').trim()
    if (isNameOverTime(words, line, around[at + 1])) continue
    // What was written before the record was says nothing of it.
    if (line > last && olderMail.test(words)) return undefined
    isBehindClosing ||= as === 'footer' || isFooter(words)
    if (
      words === '' ||
      isOther ||
      (as !== 'words' && as !== 'preamble') ||
      rows.some(({ quote }) => quote === words)
    )
      continue
    const isSigned = (isBehindClosing && areNames(text)) || company.test(words)
    const isSaid = isCaptionOfNone(words) || ((isProse || as === 'words') && saysSomething(words))
    if (isSaid && !isSigned) return words
    isBehindClosing ||= isClosing(text)
  }
  return undefined
}

/**
 * The line above a table's names of columns, those between its rows, and those below the last. A title above names that
 * come again says nothing of the rows before it.
 */
function aroundTable(rows: readonly RawRow[], passed: readonly Passed[]): readonly Passed[] {
  const first = Math.min(...rows.map(({ line }) => line))
  const above = passed.findLast(({ as, line }) => as === 'preamble' && line < first)
  const last = Math.max(...rows.map(({ line }) => line))
  const footers = footersIn(passed)
  const heads = passed.flatMap(({ as, line }) => (as === 'header' ? [line] : []))
  const inner = passed.filter(
    ({ as, line }) =>
      (as === 'words' || as === 'footer') && line > first && !(line > last && footers.has(line)),
  )
  return [
    ...(above ? [announced(above)] : []),
    ...inner.map((each) => (isTitle(each.line, rows, heads) ? { ...each, as: 'preamble' as const } : each)),
  ]
}

/** Words that announce a table, and when its calls came. */
const ofTitles =
  /(?<!\p{L})(?:export|report|list|table|data|log|results?|output|last|past|weeks?|months?|days?|years?|today|yesterday|discussed|requested|promised|liste|tabelle|daten|hier|die|der|das|voici|la|le|les|aquí|está|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)(?:['’]?s)?(?!\p{L})/giu

/** A title says what a table is; with a colon behind it, it may say more of what follows. */
function announced(above: Passed): Passed {
  const isOfIt = /:\s*$/.test(above.text) && saysSomething(above.text.replace(ofTitles, ' '))
  return isOfIt ? { ...above, as: 'words' } : above
}

/** The lines of a report's footer: its title stands right before what its program says. */
function footersIn(passed: readonly Passed[]): ReadonlySet<number> {
  const found = new Set<number>()
  for (const { line, text, as } of passed.toReversed())
    if (as === 'footer' || isFooter(text) || found.has(line + 1)) found.add(line)
  return found
}

function isTitle(own: number, rows: readonly RawRow[], heads: readonly number[]): boolean {
  const head = heads.find((line) => line > own)
  return head !== undefined && !rows.some(({ line }) => line > own && line < head)
}

/** Names, a department, numbers: every word begins with a capital. */
function areNames(line: string): boolean {
  return wordsIn(line).every((word) => /^(?:\p{Lu}|(?:d[aeiou]|de[nrs]|van|von|la|el|y)$)/u.test(word))
}

function wordsIn(line: string): readonly string[] {
  return line.match(/\p{L}[\p{L}'’]*/gu) ?? []
}

/** `### Example`, `**Expected:**`, `(wrong)`: so few words that they are said of what stands beside them. */
function isCaptionOfNone(line: string): boolean {
  if (areTwoHeads(line)) return true
  const count = wordsIn(line).length
  if (count === 0 || /^\W*:\w+:\W*$/.test(line)) return !/^[=!~\s]*$/.test(line) && deniesBySign(line)
  if (count > longestHeading || beginsWithLabel(line) || isTimed(line)) return false
  return isNoCall(line) || isOthersCaption(line)
}

/** `Call 1` and `Call 2` beside each other: what stands below each is said of another thing. */
function areTwoHeads(line: string): boolean {
  const heads = line
    .split(/\t|[,;|]| {2,}/)
    .map((head) => head.trim())
    .filter((head) => head !== '')
  const forms = new Set(heads.map(shapeOf))
  const areMarks = heads.every((head) => /\d| \p{Lu}$/u.test(head))
  return heads.length > 1 && forms.size === 1 && areMarks && new Set(heads).size === heads.length
}

function isOthersCaption(line: string): boolean {
  return areOthers(line) && othersCaption.test(bare(line.replace(/^\s*(?:h\d\.|\d+[.)]|[^\p{L}]+)\s*/u, '')))
}

function saysSomething(line: string): boolean {
  const free = wordsIn(
    line
      .replace(/<[^<>]*>|(?<!\S):[\w+-]+:(?!\S)/g, ' ')
      .replace(/(?<![\p{L}_-])[\p{L}_-]*\d[\p{L}\d_:.-]*/gu, ' '),
  ).filter((word) => (word.length > 1 || !/\p{Script=Latin}/u.test(word)) && !isKnown(word))
  return (
    (free.length > 0 || abbreviation.test(line)) &&
    fieldNamed(line) === undefined &&
    (!beginsWithLabel(line) || takesBack(line)) &&
    !isByline(line) &&
    !isTimed(line) &&
    !isFooter(line) &&
    !section.test(line) &&
    !mailHeader.test(line) &&
    (!ticket.test(line) || takesBack(line) || deniesBySign(line)) &&
    !greeting.test(line) &&
    !isClosing(line) &&
    !log.test(line) &&
    !(/[({[]\s*$/.test(line) && !/\bOR\b/.test(line))
  )
}

/** Who wrote, and when: `[09:14] Stone, Ben`. */
function isTimed(line: string): boolean {
  return /\b\d{1,2}:\d\d\b/.test(line) && areNames(line)
}

function isKnown(word: string): boolean {
  return isGlue(word) || courtesies.has(word.toUpperCase()) || ofPages.has(word.toUpperCase())
}

/** `Phone Event Name PE-004219`, `Agent Ana Prior`. */
function beginsWithLabel(line: string): boolean {
  const parts = line
    .replace(/^[^\p{L}]+/u, '')
    // Of a telephone number they say whose it is, and nothing of the record.
    .replace(/\b(?:From|To) (?=(?:Phone )?Number\b)/g, '')
    .trim()
    .split(/[\s:]+/)
  if (parts.length > 2 * longestLabel) return false
  return parts.slice(0, Math.min(longestLabel, parts.length - 1)).some((_, at) => {
    const lead = parts.slice(0, at + 1).join(' ')
    return /^\p{Lu}[^,]*$/u.test(lead) && isOtherLabel(lead) && !areOthers(lead)
  })
}

/**
 * What stands before the first label of another field: `Start Time 09:31` says nothing of the value before it.
 *
 * @param needsValue whether something must stand behind the label
 */
export function beforeFields(text: string, needsValue = false): string {
  for (const match of text.matchAll(
    /(?<![\p{L}\p{N}_])\p{Lu}\p{L}*(?: \p{Lu}?\p{L}+(?![\p{L}\p{N}_])){0,2}/gu,
  )) {
    const words = match[0].split(' ')
    const leads = words.map((_, at) => words.slice(0, at + 1).join(' '))
    const isLabel = (lead: string) =>
      isOtherLabel(lead) &&
      !areOthers(lead) &&
      !(needsValue && text.slice(match.index + lead.length).trim() === '')
    if (leads.some(isLabel)) return text.slice(0, match.index)
  }
  return text
}

/** What a SIP answer says beside a record: `SIP 486 Busy Here`. */
const sipStatus =
  /\bSIP(?:\/2\.0)?[ :=]+\d{3}(?: (?:busy here|busy everywhere|temporarily unavailable|request (?:terminated|timeout)|decline|not found|forbidden|service unavailable|server internal error|server time-?out))?(?![\p{L}\d])/giu

/** Whether words stand in a text that are no names in brackets, no figures and no glue. */
export function saysMore(said: string): boolean {
  const rest = said.replace(sipStatus, ' ')
  const plain = rest
    .replace(/[([]([^()[\]]*)[)\]]/g, (_, inner: string) =>
      (/[\d_]|^\P{Ll}+$/u.test(inner) && !areOthers(inner)) || isEmptyText(inner) ? ' ' : inner,
    )
    .replace(/(?<![\p{L}\p{N}])\p{Lu}{1,4}-\d[\d-]*/gu, ' ')
    .replace(/\d[\d.,:/]*\s*(?:s|secs?|seconds?|ms|x|times|calls?)?\b/gi, ' ')
  return (
    /\?.*[?\p{L}\p{N}]|!\?/u.test(rest) ||
    deniesBySign(rest) ||
    areOthers(rest) ||
    (plain.match(/[\p{L}]+/gu) ?? []).some((word) => !isGlue(word))
  )
}
