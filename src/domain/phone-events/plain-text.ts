import { withoutTableMarkup } from './markup-tables.ts'
import { mentionsIn } from './mentions.ts'
import { tidy } from './tidy.ts'
import { fieldNamed, mayNameBoth } from './vocabulary.ts'

/** A text as it was written, without what a log, a program or a terminal has put around its lines. */
export function plainText(paste: string): string {
  const text = withoutTableMarkup(
    withoutMerging(
      withoutSession(
        withoutQueries(
          tidy(paste).replace(pivotSigns, ' ').replace(colours, ' ').replace(boldCell, '$1  $2  '),
        ),
      ),
    ),
  )
  return withoutPageHeads(withoutLineNumbers(withoutFileName(wholeLines(text))))
}

/** A head that names both fields, in plain words, comes again on a PDF's next page. */
function withoutPageHeads(text: string): string {
  if (!mayNameBoth(text)) return text
  let head: string | undefined
  return text
    .split('\n')
    .map((line) => {
      if (line === head) return ' '.repeat(line.length)
      if (
        head === undefined &&
        line.length < longestHead &&
        mayNameBoth(line) &&
        !/[\t,;|:=<{]| {2}/.test(line)
      )
        head = line
      return line
    })
    .join('\n')
}

const longestHead = 200

/** What opens and closes a group of a pivot. */
const pivotSigns = /[⊟⊞]/g

/** Jira's: `{color:red}Ringing{color}`. */
const colours = /\{color(?::[#\w]+)?\}/g

/** In Markdown: `| **Total** |`. */
const boldCell = /(\|\s*)\*\*([^*|\n]+)\*\*(?=\s*\|)/g

/** A prompt, and what was typed at it: `$ jq …`, `sqlite> select …`, `In [3]: …`. */
const prompt =
  /^[ \t]*(?:\$|>>>|In \[\d+\]:|PS [A-Z]:\\[^>]*>|\((?:i?pdb|[gl]*db)\)|\[?[\w.-]+@[\w.-]+[: ][^\s\]]*\]?[$#%]|(?=\S*[\p{L}\d])[\w.:@~/()-]+[=*-]?[#>])(?:[ \t]+|$)/iu
const command =
  /^(?:[.\\\p{Ll}(/]|\p{Lu}\p{Ll}+-\p{Lu}|(?:SELECT|WITH|FROM|WHERE|DESCRIBE|FETCH|MATCH|H?GET|HGETALL)\b|$)/u
/** A line that was typed and copied without its prompt: a client with its options. */
const client =
  /^(?:sfd?x?|psql|mysql|mariadb|sqlite3|duckdb|clickhouse-client|sqlcmd|snowsql|bq|curl|jq|yq|mlr|xsv|csvlook|aws|az|gcloud|kubectl|mongosh)\s(?=.*(?:\s-{1,2}\w|["'|]))/
/** A call at R’s prompt, which a quoted mail has, too. */
const callInR = /^>\s[A-Za-z.][\w.]*\(.*\)\s*$/
/** A name alone at Node’s prompt, and what it prints of it. */
const shown = /^>\s[A-Za-z_$][\w$.]*;?\s*$/
const printedObject = /^(?:\w+\(\d+\) )?[[{]/
/** The head of an answer, as HTTP has it and as curl shows it. */
const httpStart = /^(?:< )?HTTP\/[\d.]+ \d{3}\b|^> (?:GET|POST|PATCH|PUT) \S/m
const httpLine =
  /^(?:[<>] ?(?:HTTP\/|GET |POST |PATCH |PUT |[\w-]+: |$)|\* |HTTP\/|(?:content|date|server|cache|set-cookie|x-|vary|connection|transfer|strict|etag|expires|last-modified|sforce|access-control|pragma)[\w-]*: ).*$/i
const printed = /^[ \t]*Out\[\d+\]:/

/** The lines of a terminal that a program did not print are no part of what it printed, where that says anything. */
function withoutSession(text: string): string {
  const hasHead = httpStart.test(text)
  const lines = text.split('\n')
  if (lines.length < 2) return text
  const blank = (line: string) => ' '.repeat(line.length)
  const rest = lines.map((line, at) => {
    const isShown = shown.test(line) && printedObject.test(lines[at + 1] ?? '')
    if ((hasHead && httpLine.test(line)) || isShown || isTyped(line)) return blank(line)
    return line.replace(printed, blank)
  })
  const said = rest.join('\n')
  return said !== text && mentionsIn(said).length > 0 ? said : text
}

/** Whether a line was typed; a record's number and a name may have a sign behind them, too. */
function isTyped(line: string): boolean {
  if (client.test(line) || callInR.test(line)) return true
  const found = prompt.exec(line)?.[0]
  if (found === undefined || mentionsIn(found).length > 0) return false
  const rest = line.slice(found.length)
  const [first = ''] = rest.split(/\s/, 1)
  return (
    command.test(rest) &&
    !/:$/.test(first) &&
    mentionsIn(first).length === 0 &&
    (first.includes('(') || !fieldNamed(first))
  )
}

/** What a log says of a query before what it found, and what a metric says of itself. */
const asked = /\bSELECT\b[^;\n'"]{1,2000}?\bFROM\b|^# (?:HELP|TYPE|UNIT|EOF)\b.*/gm

/** Lines of a log and of metrics without what says nothing of a call: `SOQL_EXECUTE_BEGIN|[3]|SELECT …`, `# HELP …`. */
function withoutQueries(text: string): string {
  const isKnown = /SOQL_EXECUTE_BEGIN|^# (?:HELP|TYPE) /m.test(text)
  return isKnown ? text.replace(asked, (said) => ' '.repeat(said.length)) : text
}

/** A field as Salesforce merges it into a text: `{!Get_Event.Hangup_Cause__c}`. */
function withoutMerging(text: string): string {
  return text.includes('{!') ? text.replace(/\{!([\w.$]+)\}/g, '  $1 ') : text
}

/** Rows that were printed on one line, below a head that names both fields: `Missed Call Type,Hangup Cause;…`. */
function fromOneLine(text: string): string | undefined {
  const sign = text.includes('\\n') ? '\\n' : ';'
  const head = text.slice(0, text.indexOf(sign))
  const isHead = head.length < 200 && /missed/i.test(head) && /hang/i.test(head) && !/[:=<{[]/.test(head)
  if (!isHead || text.trim().includes('\n') || text.split(sign, 3).length < 3) return undefined
  // A program that shows a text as its own source puts it in quotes.
  const rows = text.replace(/^\s*b?(["'])(.*)\1\s*$/, '$2').replaceAll(sign, '\n')
  return sign === ';' ? rows : rows.replaceAll('\\t', '\t')
}

/** In psql's tables a cell of several lines has a plus at the end of each but the last. */
const goesOn = / \+$/gm

/** Between two cells that hold paragraphs a browser's plain text has a tab on a line of its own. */
const tabAlone = /\n\t\n\n/g

/** A line break that a log or a program has written as two signs is one. */
function wholeLines(text: string): string {
  if (/^\s*"?[[{]\s*\\"/.test(text)) return text.replaceAll('\\"', '"').replace(/^\s*"|"\s*$/g, '')
  if ((text.match(tabAlone)?.length ?? 0) > 1) return text.replace(/\n*\t\n\n/g, '\t')
  if (/^[ \t]*-{3,}(?:\+-+)*[ \t]*$/m.test(text) && (text.match(goesOn)?.length ?? 0) > 1)
    return text.replace(goesOn, '  ')
  const lines = fromOneLine(text)
  if (lines !== undefined) return lines
  if (/%20|%5F/i.test(text) && !/\s|:\/\/|^\/?\?/.test(text.trim()))
    return text.replace(/%20/g, ' ').replace(/%5F/gi, '_')
  if (/%2[2C]/i.test(text) && !/:\/\//.test(text))
    return text.replace(/%(2[02C]|5F)/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
  if (/\^I.*\$$/m.test(text)) return text.replace(/\^I/g, '\t').replace(/\$$/gm, '')
  return /^\s*[[{]/.test(text) ? text : text.replace(/(?<!\\)(?:\\r)?\\n(?:(?![a-z])|(?=hang|missed))/g, '; ')
}

const lineNumber = /^( *)(\d{1,6})(\s*[:\t│|] ?|[.)] | )(?=\S)/

/** Before every line the name of the file that it was found in, and perhaps its number. */
const fileName = /^[\w./-]+\.\w{1,5}:(?:\d+:)?/

function withoutFileName(text: string): string {
  if (!fileName.test(text.trimStart())) return text
  const lines = text.split('\n')
  const full = lines.filter((line) => line.trim() !== '')
  const names = new Set(full.map((line) => fileName.exec(line)?.[0].replace(/\d+:$/, '')))
  if (full.length < 2 || names.size !== 1 || names.has(undefined)) return text
  return lines.map((line) => line.replace(fileName, (name) => ' '.repeat(name.length))).join('\n')
}

/** Numbers that a program put before each line, one after the other, are no part of it. */
function withoutLineNumbers(text: string): string {
  const lines = text.split('\n')
  const numbered = lines.filter((line) => lineNumber.test(line))
  const numbers = numbered.map((line) => Number(lineNumber.exec(line)?.[2]))
  const full = lines.filter((line) => line.trim() !== '').length
  const areLines =
    numbers.length > 2 &&
    numbers[0] === 1 &&
    numbers.every((number, at) => number === at + 1) &&
    numbered.length >= full * 0.6
  // A head without a number that is as wide as the lines below it names a column of numbers.
  const head = lines.find((line) => line.trim() !== '') ?? ''
  const isColumn = !lineNumber.test(head) && tabsIn(head) > 0 && tabsIn(head) === tabsIn(numbered[0] ?? '')
  if (!areLines || isColumn || !/missed|hang/i.test(numbered[0] ?? '')) return text
  return lines.map((line) => line.replace(lineNumber, (match) => ' '.repeat(match.length))).join('\n')
}

function tabsIn(line: string): number {
  return line.split('\t').length - 1
}
