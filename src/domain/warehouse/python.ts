import { telephonyNames } from '../reference/cause-numbers.ts'
import { callTypes } from '../reference/reference.ts'
import { definitionRows } from './definition-rows.ts'
import { causeDecoration, decoration, emptyWords, wrapping } from './signs.ts'

/**
 * `missed_calls.py`: the same reading for Python, with the reference in it, and a function each for pandas and Polars.
 * Each distinct pair is read once. It needs neither to be imported.
 */
export function pythonModule(): string {
  const rows = definitionRows.map((row) => `    (${row.map(literal).join(', ')}),`)
  const names = (all: readonly string[]) => all.map((name) => literal(name)).join(', ')
  return `"""What a Missed Call Type and a Hangup Cause mean together.

read("Trying", "NO_ANSWER") gives a reading and the definition's id.
explain(events) puts both, and what the definition says, beside a pandas or Polars table of events with the
columns missed_call_type and hangup_cause.
"""
import re
import unicodedata

COLUMNS = ("definition", "missed_call_type", "hangup_cause", "callback", "summary", "description")
DEFINITIONS = [
${rows.join('\n')}
]
TYPES = [${names(callTypes.map(({ name }) => name))}]
CAUSES = [
    ${names(telephonyNames.filter((name) => name !== 'NONE')).replace(/(.{90,105}?), /g, '$1,\n    ')},
]
EMPTY = {${names(emptyWords)}}

_NOTHING = re.compile("[_+\\u2212\\u034f\\ufe00-\\ufe0f]")


def _key(value, around):
    text = "" if value is None or value != value else str(value)
    text = re.sub("&(?:nbsp|#160|#xa0);", " ", text, flags=re.I)
    for quotes, plain in (("\\u2018\\u2019\\u201a\\u201b\`\\u00b4", "'"), ("\\u201c\\u201d\\u201e\\u201f\\u00ab\\u00bb", '"')):
        text = re.sub(f"[{quotes}]", plain, text)
    # Full-width forms alone: a whole compatibility form would turn other letters into A to Z, too.
    text = "".join(chr(ord(s) - 0xFEE0) if "\\uff01" <= s <= "\\uff5e" else s for s in text).replace("\\\\", "/")
    ignored = {"Cf", "Cc", "Zs", "Zl", "Zp", "Pd"}
    text = "".join(s for s in text if unicodedata.category(s) not in ignored and not _NOTHING.match(s))
    # Letter by letter: upper() turns other scripts' letters into A to Z.
    text = "".join(s.upper() if s.isascii() else s for s in text)
    text = text.strip(${literal(wrapping)}) or "EMPTY"
    return text.strip(around) or "?"


_types = {_key(name, ""): name for name in TYPES}
_causes = {_key(name, ""): name for name in CAUSES} | {word: "<empty>" for word in EMPTY}
_definitions = {(row[1], row[2]): row for row in DEFINITIONS}


def read(missed_call_type, hangup_cause):
    """('defined', id), ('not defined', None) or ('not read', None)."""
    name = _types.get(_key(missed_call_type, ${literal(decoration)}))
    cause = _causes.get(_key(hangup_cause, ${literal(causeDecoration)}))
    if name is None or cause is None:
        return "not read", None
    row = _definitions.get((name, cause))
    return ("not defined", None) if row is None else ("defined", row[0])


def explain(events):
    """The events with reading, definition, definition_callback, definition_summary and definition_description."""
    said = list(zip(*(events[name].to_list() for name in ("missed_call_type", "hangup_cause"))))
    readings = {pair: read(*pair) for pair in set(said)}
    rows = {row[0]: row for row in DEFINITIONS}
    columns = {"reading": [readings[pair][0] for pair in said], "definition": [readings[pair][1] for pair in said]}
    for name, at in (("callback", 3), ("summary", 4), ("description", 5)):
        columns[f"definition_{name}"] = [rows[id][at] if id else None for id in columns["definition"]]
    if hasattr(events, "assign"):
        return events.assign(**columns)
    import polars

    return events.with_columns([polars.Series(name, values, dtype=polars.String) for name, values in columns.items()])
`
}

function literal(text: string | null): string {
  return text === null ? 'None' : JSON.stringify(text)
}
