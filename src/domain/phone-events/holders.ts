import { areOthers, isEmptyText, named, ownPrefixes, remembered, wordsOf } from './vocabulary.ts'

/** Whose what a heading, a key, a tag or a call holds is: a call's own, another's, or nobody knows. */

const newerWords = named(
  'NEW ACTUAL CURRENT CORRECT CORRECTED CORRECTION REAL FINAL UPDATED CHANGED SHOULD NOW INSTEAD OVERRIDE OVERRIDDEN OVERRIDES SUPERSEDED REPLACED REPLACEMENT AMENDED REVISED',
)

/** Whether a label says what its field should hold, or holds by now: `New Hangup Cause`. */
export const isNewer = remembered((label) => wordsOf(label).some((word) => newerWords.has(word)))

const noCalls = named(
  'FILTER FILTERS EXAMPLE EXAMPLES DEFAULT DEFAULTS EXCLUDE EXCLUDES EXCLUDED SAMPLE SAMPLES TEMPLATE RULE RULES WHEN NOT NEVER SCHEMA CRITERIA CONDITION CONDITIONS BEFORE OLD OLDER PREVIOUS PRIOR FORMER EXPECTED NEITHER NOR WRONG INCORRECT FALSCH VORHER AVANT PREVIOUSLY REMOVED DELETED VALIDATION BEISPIEL EXEMPLE EJEMPLO ESEMPIO VOORBEELD ALERT ALERTS FILTERED TEST TESTS MOCK MOCKS IGNORE IGNORED MATCH WHERE QUERY EXPRESSION PRIORVALUE GOAL GOALS AIM TARGETS FORECAST BUDGET',
)

/** Whether a column or a key holds how a value is compared: what stands beside it is looked for. */
export function isOperator(head: string): boolean {
  return /^\s*(?:op|operators?|conditions?|comparators?|comparisons?|negated?)\s*$/i.test(head)
}

/** Whether a heading or a key says that what it holds is no call of its own: another's, an older one, an example, a filter. */
export function isNoCall(heading: string): boolean {
  const words = wordsOf(heading)
  const isAnswer = words.some((word) => /^RESULTS?$/.test(word))
  return words.some((word) => noCalls.has(word) && !(isAnswer && word === 'QUERY'))
}

const flag =
  /(?:example|expected|exclude|wrong|incorrect|negate|sample|template|mock|false positive|hypothetical|invalid|void|superseded|fake|dummy|obsolete|outdated|simulated)/i
const proof =
  /^\W*(?:(?:is )?(?:this )?(?:real|valid|correct|genuine|true|happened|occurred)|(?:ever |was )?(?:seen|observed|occurs?)(?: (?:in|on|at)(?: \p{L}+){1,3})?)\W*$/iu
const isUnset = /^\W*(?:no|never|false|n|0|nein|nie|non|jamais|✗|✘|❌)\W*$/i
const isSet = /^\W*(?:yes|true|y|1|x|ja|oui|sí)\W*$/i

const ofRules =
  /^\W*(?:(?:rule|alert|filter|alarm|validation(?: rule)?|alert rule)[ _]?name|test[ _]?case(?: (?:id|no\.?|name))?|scenario|threshold)\W*$/i
const ofTest = /^\W*(?:is ?)?test(?: (?:call|record|event))?\W*$/i
const ofErrors = /^\W*(?:sf__)?errors?(?: (?:message|text))?\W*$/i
const isNoError = /^\W*(?:no(?:_?errors?)?\b|ok\b|success|keine?\b)/i
const ofNotes =
  /^\W*(?:notes?|comments?|remarks?|bemerkung(?:en)?|kommentare?|hinweis|commentaires?|remarques?|notas?|comentarios?)\W*$/i

/** Not the wrong number of a caller, and not what somebody should be told. */
const takenBack = [
  /\b(?:wrong|incorrect|falsch|faux|erroné|incorrecto)(?=\W*(?:$|[,.;:!])|,? (?:record|row|pair|cause|type|value|entry|one)\b)/iu,
  /(?:^\W*|[,;.:] ?|\bplease )(?:ignore|disregard|ignorieren|ignorar)\b/iu,
  /\bshould (?:be|have been|read) ["']?(?:[A-Z]+_|Trying|Ringing|All Busy|No Devices|Unknown)/,
  /\btypo\b|\b(?:did|has|have) ?n[o'’]t (?:happen|happened)\b|\bnever happened\b/i,
]

/** Whether words take back what a record says: `wrong, ignore`, `should be Trying`. */
export function takesBack(words: string): boolean {
  return takenBack.some((pattern) => pattern.test(words))
}

/** Whether a field says that its record is none: by a rule's name (`Alert name`), by a tick (`Wrong: yes`), by an error that kept it from being saved, by a note. */
export function deniesByFlag(name: string, value: string): boolean {
  if (ofRules.test(name)) return !isEmptyText(value)
  if (isSet.test(value)) return flag.test(name) || ofTest.test(name)
  if (isUnset.test(value)) return proof.test(name)
  if (ofErrors.test(name)) return /\p{L}/u.test(value) && !isNoError.test(value) && !isEmptyText(value)
  return ofNotes.test(name) && takesBack(value)
}

const othersName =
  /^\P{L}*(?:expected|previous|old|older|before|example|sample|template|filter|beispiel)(?: values?)?\P{L}*(?:\s[-–—:]\s.*|[:(].*)?$/iu

/** Whether a field's whole value says that its record is no call's own: `Expected`, `old value`, `(example)`. */
export function isOthersName(text: string): boolean {
  return text.length < longestName && othersName.test(text)
}

const longestName = 60

/** Whether what holds fields, a key, a tag or a call, says that they are no call's own: an example's, or another's. */
export function holdsNoOwn(holder: string): boolean {
  return isNoCall(holder) || areOthers(holder)
}

const ownHolders = named(
  'RESULT RESULTS RECORDS ROWS ITEMS ITEM BODY RESPONSE DETAIL DETAILS OBJECT OBJECTS SOBJECT VALUES VALUE ATTRIBUTES NODE NODES EDGES FACTS FIELDS BLOCKS SECTIONS CELLS MAP DICT STRUCT HASH ENVELOPE NOTIFICATION NOTIFICATIONS SOBJECTS HITS SOURCE DOCUMENT DOC LOG LOGS LIST EXPORT OUTPUT MISSED CALLS MESSAGE CONTENT TABLE DATASET ROOT XML API UIAPI INFO META PROPERTIES LABELS TOTAL JSON CDR VARIABLES QUERY CHANNEL ID KEY GROUP BY NEW TEXT COMPOSITE CTX CONTEXT EXTRA NAMESPACE STATUS CODE ISPICKVAL LOWER UPPER TRIM THE AND OF TYPE CAUSE HANGUP',
)

/** Whether a key, a tag or a call is one of those that hold a record of the text's own; of any other nobody knows. */
export function holdsOwn(holder: string): boolean {
  return wordsOf(holder).every((word) => ownHolders.has(word) || ownPrefixes.has(word) || /\d|^.$/.test(word))
}

/** Whether an element says so, by its name or its attributes; the innermost one must be known to hold a record's own. */
export function isOthersElement(tag: string, isInnermost: boolean): boolean {
  const [name = ''] = tag.split(/\s/, 1)
  return holdsNoOwn(tag) || (isInnermost && !holdsOwn(name))
}
