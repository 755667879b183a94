import { edits } from '../reference/edits.ts'
import { bare, fold, isIdentifier } from './tidy.ts'

/**
 * The words around the values: what names one of the two fields, whose field it is, what an empty cell looks like and
 * what a total. Every format asks here, so that they cannot disagree.
 */

export type Side = 'type' | 'cause'

export interface FieldName {
  readonly field: Side | 'count'
  /** `other`: of another record, another leg, an older value. */
  readonly owner: 'own' | 'other'
  /** A common word (Type, Cause): it names the field only where the values agree. */
  readonly plain: boolean
}

export const named = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** Names of the fields, folded, in English and in the languages that a translated org shows. */
const typeNames = named(
  'MISSEDCALLTYPE MISSEDCALLSTYPE TYPEOFMISSEDCALL ARTDESVERPASSTENANRUFS TYPDESVERPASSTENANRUFS VERPASSTERANRUFTYP TYPEDAPPELMANQUÉ TYPEDELAPPELMANQUÉ TYPEDAPPELMANQUE TIPODELLAMADAPERDIDA TIPODECHAMADAPERDIDA TIPODICHIAMATAPERSA TYPEGEMISTEOPROEP',
)
const plainTypeNames = named('TYPE CALLTYPE MISSEDTYPE TYP TIPO')
const causeNames = named(
  'HANGUPCAUSE HANGUPCAUSES CAUSEOFHANGUP AUFLEGEGRUND AUFLEGEURSACHE GRUNDFÜRDASAUFLEGEN CAUSEDERACCROCHAGE CAUSADECUELGUE CAUSADECOLGADO CAUSADIRIAGGANCIO REDENVANOPHANGEN OPHANGREDEN',
)
const plainCauseNames = named(
  'CAUSE HANGUPREASON HANGUPCAUSECODE HANGUPCAUSENUMBER HANGUPCAUSENAME HANGUPCAUSETEXT HANGUPCAUSEQ850 Q850CAUSE Q850 CAUSECODE CAUSEQ850 CAUSENUMBER CAUSA URSACHE OORZAAK',
)
const countNames = named(
  'RECORDCOUNT DATENSATZANZAHL ANZAHLDERDATENSÄTZE COUNT COUNTNAME COUNTID COUNTOFPHONEEVENTID ROWCOUNT ANZAHLDATENSÄTZE ANZAHL NOMBRE NOMBREDENREGISTREMENTS RECUENTODEREGISTROS CONTEGGIORECORD AANTALRECORDS ANTALPOSTER N NUMBEROFCALLS NUMBEROFMISSEDCALLS NUMBEROFRECORDS NUMBEROFEVENTS CALLCOUNT NOMBREDAPPELS ANZAHLANRUFE ANZAHLDERANRUFE NÚMERODELLAMADAS NUMERODELLAMADAS',
)

/** Words before a field's name that leave it the record's own: namespaces and the object. FreeSWITCH calls its own variables so. */
export const ownPrefixes = named(
  'CALL DATA FIELDS RECORD PAYLOAD NBAVS PHONE EVENT EVENTS PE R C FREE HELP EDIT SORT SORTED GROUP BY FREESWITCH VARIABLE SWITCH ROW U CF GET EXPORT',
)
/** Before a field's name in words; within an identifier (`a_cause`) they are a leg's. */
const articles = named('A AN THE AND OUR ITS')
const ownSuffixes = named('C R READ SORTED ASCENDING DESCENDING V')

/** Words that make a field another record's, leg's or moment's. */
const otherWords = named(
  'PARENT CHILD RELATED LINKED FIRST LAST NEXT PREVIOUS PRIOR ORIGINAL INITIAL OLD OLDER EXPECTED FORMER FROM TO LEG ALEG BLEG SIP CARRIER BRIDGE PROTO ORIGINATE DISCONNECT SECOND UPSTREAM DOWNSTREAM OTHER PEER PREV LEGS',
)

/**
 * What a header or a label names, whatever its namespace, `__c`, object, sort arrow, case or spaces:
 * `nbavs__Hangup_Cause__c`, `Phone Event: Hangup Cause ↑`. With words of another's before it (`Parent: Hangup Cause`,
 * `b_leg_hangup_cause`, `SIP.Hangup_Cause`) it is another's. `undefined` where it names none.
 */
export const fieldNamed = remembered(readName)

/** No label, key or head is longer. */
const longestLabel = 120
const mostRemembered = 5000

/** The same answers without working them out anew: labels, keys and heads come again and again. */
export function remembered<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>()
  return (text) => {
    if (text.length > longestLabel) return answer(text)
    const last = known.get(text)
    if (last !== undefined || known.has(text)) return last as Answer
    const found = answer(text)
    if (known.size < mostRemembered) known.set(text, found)
    return found
  }
}

function readName(text: string): FieldName | undefined {
  if (text.length > longestLabel) return undefined
  const words = wordsOf(text)
  if (words.length === 0 || words.length > 14) return undefined
  const isCut = /(?:…|\.{3})\s*$/.test(text)
  while (!isCut && words.length > 1 && ownSuffixes.has(words.at(-1) ?? '')) words.pop()
  for (let from = Math.max(0, words.length - 5); from < words.length; from++) {
    const folded = words.slice(from).join('')
    const found =
      nameOf(folded) ??
      nameOf(folded.replace(/1/g, 'L').replace(/5/g, 'S').replace(/0/g, 'O')) ??
      beginningOf(folded, isCut) ??
      misspelt(folded)
    if (!found) continue
    const before = words.slice(0, from)
    // A count, a share or a flag of the field.
    const isFigure = /[#%]/.test(text)
    const isOwn =
      !isFigure && before.every((word) => ownPrefixes.has(word) || (articles.has(word) && text.includes(' ')))
    const isVariable = before.includes('VARIABLE') && found.field === 'type'
    if (isOwn && !isVariable) return { ...found, owner: 'own' }
    return found.plain || found.field === 'count' ? undefined : { ...found, owner: 'other' }
  }
  return undefined
}

function nameOf(folded: string): Pick<FieldName, 'field' | 'plain'> | undefined {
  if (typeNames.has(folded)) return { field: 'type', plain: false }
  if (causeNames.has(folded)) return { field: 'cause', plain: false }
  if (plainTypeNames.has(folded)) return { field: 'type', plain: true }
  if (plainCauseNames.has(folded)) return { field: 'cause', plain: true }
  if (
    countNames.has(folded) ||
    /^(?:COUNTOF|ANZAHLVON|NOMBREDE|RECUENTODE|CONTEGGIODI|AANTALVAN)./.test(folded)
  )
    return { field: 'count', plain: false }
  return undefined
}

/** A name that a narrow column cut: with an ellipsis, or so long that it can be the beginning of no other. */
function beginningOf(folded: string, isCut: boolean): Pick<FieldName, 'field' | 'plain'> | undefined {
  if (folded.length >= (isCut ? 7 : 11) && 'MISSEDCALLTYPE'.startsWith(folded))
    return { field: 'type', plain: false }
  if (folded.length >= (isCut ? 7 : 8) && 'HANGUPCAUSE'.startsWith(folded))
    return { field: 'cause', plain: false }
  return undefined
}

/** A letter is missing, or another one, and none is added: `Mised Call Type`. */
function misspelt(folded: string): Pick<FieldName, 'field' | 'plain'> | undefined {
  const is = (name: string) => folded.length <= name.length && edits(folded, name, 1) < 2
  if (folded.length < 10 || !/^\p{L}+$/u.test(folded)) return undefined
  return is('MISSEDCALLTYPE')
    ? { field: 'type', plain: false }
    : is('HANGUPCAUSE')
      ? { field: 'cause', plain: false }
      : undefined
}

/** The words of a name, in capitals, cut at signs and where small letters turn to capitals. */
export function wordsOf(text: string): string[] {
  return text
    .replace(/\bq\.\s?(?=850)/gi, 'Q')
    .replace(/(?<=\p{L})['’]s\b/giu, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toUpperCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

/** Whether a text may name both fields, wherever. Two looks: one pattern for both goes back over the text again and again. */
export function mayNameBoth(text: string): boolean {
  return /missed/i.test(text) && /hang/i.test(text)
}

/** Whether words that stand before a field's name make it another's: `Original`, `A leg`, `SIP`. */
export function areOthers(before: string): boolean {
  return wordsOf(before).some((word) => otherWords.has(word))
}

/** Whether a line of heads has another's word beside the name of one of the two fields: `B-Leg Hangup Cause`. */
export function namesOthersField(heads: string): boolean {
  const leads: string[] = []
  return [...heads.matchAll(eitherName)].some(({ 0: { length }, index }) => {
    const before = /[^\s:=|]+ $/.exec(heads.slice(Math.max(0, index - longestWord), index))?.[0] ?? ''
    const isAgain = before !== '' && leads.includes(before)
    leads.push(before)
    if (isAgain) return true
    const behind = /^ [^\s:=|]+/.exec(heads.slice(index + length, index + length + longestWord))?.[0] ?? ''
    return areOthers(before + behind)
  })
}

const longestWord = 40

const eitherName = /missed[ _]?call[ _]?type|hang-?[ _]?up[ _]?cause/gi

const leadIns = named(
  'HELP EDIT SHOW SHOWS SAY SAYS READ READS HAS HAD GIVE GIVES WITH AND BUT RE FW FWD THE A AN IS WAS ARE THEIR ITS OUR MY YOUR THIS THAT FIELD VALUE FOR ON IN OF',
)

/** Whether a word before a field's name leaves it the record's own. */
export function isLeadIn(word: string): boolean {
  return leadIns.has(word.toUpperCase())
}

const denial =
  /^\s*(?:\/\/|#\s*[-[({"']|--\s*[[({"'])|[≠¬∉❌❎✗✘↛🚫👎⛔☐◯]|:(?:x|no_entry|-1|thumbsdown):|(?<!\S)-\p{L}[^-\n]*-(?!\S)|\[ ?\]|\( \)|[!~](?=[\p{L}_"'(])|<>|\/=|!=|==|~~|<!--|\/\*|\$\{|\{\{\s*[\p{Ll}.$]|<%|(?<![^\s(])[-#](?=\p{L}[\p{L}\d]*_[\p{L}\d_]*\s*[:=])/u

/** Whether signs deny what they stand at: `≠`, `<>`, `!(`, `❌`, `~~` around it, an empty box before it, a template’s place. */
export function deniesBySign(text: string): boolean {
  return denial.test(text)
}

/** Where the first such sign stands; the text's length where none does. */
export function denialIn(text: string): number {
  const at = text.search(denial)
  return at < 0 ? text.length : at
}

/** Last words of labels that a record page, a client or a log puts beside the two fields. */
const labelWords = named(
  'NAME NUMBER DATE TIME BY ID TYPE STATUS STATE DURATION QUEUE AGENT OWNER USER RECORD OBJECT ACCOUNT CONTACT CASE LEAD EXTENSION DEVICE DIRECTION CURRENCY EVENT CALLBACK DESCRIPTION PHONE TEAM GROUP POLICY PRIORITY OUTCOME CAUSE NOTE NOTES COMMENT COMMENTS SUBJECT CALLER DISPOSITION PRESENCE STAMP TIMESTAMP START END S DETAILS RELATED INFORMATION TEXT TXT DESC SUMMARY MESSAGE REASON LEG SIP PHASE RESULT REQUESTED',
)

/** Whether a line reads like the label of a record's field, so that it is not the value of the field before it. */
export const isRecordLabel = remembered((line) => {
  const text = line.trim().replace(/[:?*]+$/, '')
  // A value with the page's own button behind it, or a cause whose name ends like a label.
  if (/Edit \p{Lu}/u.test(text) || isIdentifier(text) || /^(?:\p{L}|[A-Z0-9]+_[A-Z0-9_]*)$/u.test(text))
    return false
  if (text.length > 48 || !/^\p{Lu}/u.test(text) || /[\d:;,=/]/.test(text))
    return fieldNamed(text) !== undefined
  const words = wordsOf(text)
  return fieldNamed(text) !== undefined || (words.length <= 5 && labelWords.has(words.at(-1) ?? ''))
})

/** Whether a label is known to be another field's, so that a bare name as its value says nothing of the call's own. */
export const isOtherLabel = remembered((label) => {
  const words = wordsOf(label)
  const last = words.at(-1) ?? ''
  const isOfRecord = labelWords.has(last) && last !== 'TYPE' && last !== 'CAUSE'
  return words.length > 0 && words.length <= 5 && (isOfRecord || words.some((word) => otherWords.has(word)))
})

/** Whether a label may hold a value's name: `Ringing Duration` is a field, and `NORMAL_CLEARING' - Name` is none. */
export function mayNameValue(label: string): boolean {
  return !isOtherLabel(label) || /[A-Z]_[A-Z]/.test(label)
}

const emptyWords = named(
  'NULL NIL NONE NA BLANK EMPTY UNDEF UNDEFINED NAN LEER VIDE ENBLANCO VACÍO VACIO VUOTO LEEG TOM BLANCO ПОРОЖНЬО ПУСТО NOTSET NOVALUE EMPTYSTRING',
)

/**
 * Whether a value is one of the ways an empty field is written: nothing, a dash, `null`, `<empty>`, `(blank)`,
 * `--None--`, `\N` … FreeSWITCH's cause 0, NONE, says the same. Cut off, masked and failed values (`...`, `***`,
 * `#N/A`) are none.
 */
export function isEmptyText(text: string): boolean {
  // A spreadsheet's guard before a dash is no part of the value.
  const plain = text
    .replace(/&(?:lt|gt|nbsp|quot);/g, ' ')
    .trim()
    .replace(/^'(?=[-=+@])/, '')
  if (plain === '' || /^(?:[-–—]{1,3}|\\N|∅|~|""|'')$/.test(plain)) return true
  if (plain.length > 24) return false
  if (/^n\/a$/i.test(bare(plain))) return true
  // A person, and no empty cell of a Scandinavian Excel.
  if (/^Tom\b/.test(plain)) return false
  // A full stop ends the sentence.
  return emptyWords.has(fold(plain.replace(/^["'<([{*_\s]+|["'>)\]}*_\s]*[.;,!]?["'>)\]}*_\s]*$/g, '')))
}

/** Whether an empty field is spelled in words, and is not just blank or a dash. */
export function isSpelledEmpty(text: string): boolean {
  return /\p{L}/u.test(text) && isEmptyText(text)
}

/** "Unknown" is a type, and the value of many another field. */
export function isUnknown(text: string): boolean {
  return /^\s*unknown\s*$/i.test(text)
}

/** Of a spreadsheet: what it could not compute. */
const failed = /^#(?:N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)$/i
/** A letter alone, a word whose end is missing, or a number below none. */
const cutOff = /^(?:\p{L}|["']?\p{L}[\p{L}\p{N}_]*(?:[-_]+|\s?(?:\.{3}|…))|-\d+)$/iu
/** Signs alone, a box that nobody has ticked, words in brackets, a template's own name. */
const masked =
  /^(?:[.…·•?*#_/\\]+|[-–—]{4,}|(?:\[ ?\]|\( \)|[☐◯]).*|\([^()\d]*\)|\[[^[\]\d]*\]|<[\p{L} ]*>|\{\{.*\}\}|(?:[a-z_]+|NOW)\([^()]*\)|:\p{Ll}\w*|\$\{.*\})$/u
const placeholder =
  /^(?:choose an option|hidden|masked|redacted|withheld|pending|tb[acd]|todo|fixme|none yet|to be (?:checked|confirmed|advised|done)|waiting|missing|not provided|default|varies|various|mixed|multiple|any|other|error|fehlt|offen|unbekannt|inconnue?|desconocid[oa]|x{3,}|ditto|idem|same(?: as (?:above|before))?|no access|insufficient privileges)$/i

/** Whether a value was cut off, masked or could not be computed: what stood there is not known. */
export function isCutOff(text: string): boolean {
  const plain = text.trim()
  return [failed, cutOff, masked, placeholder].some((pattern) => pattern.test(plain))
}

/** Words that a plain question or a label may have around a pair, and that say nothing more. */
const glue = named(
  'WHILE PLS SAYS SHOWS CAN YOU TELL ME W WHAT WHATS DOES DO DID IS IT THE A AN MEAN MEANS MEANING OF THIS THAT THESE AND WITH UNDER FOR ON IN WHEN AS HAS TYPE CAUSE CAUSES MISSED CALL CALLS HANGUP HANG UP EXPLAIN DEFINE DEFINITION LOOK PLEASE DIFFERENCE BETWEEN COMPARE X TIMES VS NATTERBOX RECORD EVENT PHONE LEG ROW TO WHY HOW ABOUT HI HELLO THANKS HAPPENED TODAY ANRUF ANRUFE ANRUFEN APPEL APPELS LLAMADA LLAMADAS CHIAMATA CHIAMATE OPROEP OPROEPEN CHAMADA CHAMADAS UND ET OCH OG',
)

export function isGlue(word: string): boolean {
  return glue.has(word.toUpperCase())
}
