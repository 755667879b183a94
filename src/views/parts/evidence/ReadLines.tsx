import { useMemo, useState } from 'react'
import type { Evidence } from '../../../domain/phone-events/outcome.ts'
import { counted } from '../words.ts'
import { type Block, firstOf, readLines, type ShownPart, type Skipped } from './read-lines.ts'

/** Blocks that are drawn at a time: so many take a few milliseconds. */
const step = 60

/** The text that was read, what was used of it marked. */
export function ReadLines({ evidence }: { evidence: Evidence }) {
  const [shown, setShown] = useState(step)
  const blocks = useMemo(() => firstOf(readLines(evidence), shown + 1), [evidence, shown])
  return (
    <div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard. */}
      <ol className="read-lines" tabIndex={0} aria-label="The text, line by line" translate="no">
        {blocks.slice(0, shown).map((block) => (
          <BlockLine key={block.number} block={block} />
        ))}
      </ol>
      {blocks.length > shown && (
        <button type="button" className="btn mt-2" onClick={() => setShown(shown + step)}>
          Show more lines
        </button>
      )}
    </div>
  )
}

function BlockLine({ block }: { block: Block }) {
  if (block.kind === 'skipped')
    return (
      <li className="skipped" translate="yes">
        {`${counted(block.count, 'line')}: ${skipped[block.as]}`}
      </li>
    )
  return (
    <li data-number={block.number}>
      {[...block.parts.entries()].map(([at, part]) => (
        <Part key={at} {...part} />
      ))}
    </li>
  )
}

function Part({ text, as }: ShownPart) {
  if (as === undefined) return <span>{text}</span>
  return (
    <span>
      <mark data-as={as}>{text}</mark>
      <span className="sr-only" translate="yes">{` (${said[as]})`}</span>
    </span>
  )
}

const said: Readonly<Record<NonNullable<ShownPart['as']>, string>> = {
  type: 'read as the Missed Call Type',
  cause: 'read as the Hangup Cause',
  count: 'read as a count',
  mention: 'a name in another field, not used',
  left: 'left over, so we asked',
}

const skipped: Readonly<Record<Skipped, string>> = {
  'other fields': 'other fields',
  'not used': 'no type or cause',
  header: 'column names',
  preamble: 'above the table',
  total: 'totals',
  footer: 'footer',
  words: 'no type or cause',
}
