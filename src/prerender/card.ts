import { siteName } from '../app/titles.ts'
import { slugOf } from '../domain/address/slug.ts'
import { callTypes, causeLabel, type Definition, definitions } from '../domain/reference/reference.ts'
import { card, left, pill, right, sign, text } from './card-parts.ts'
import { inLines, widthOf } from './card-words.ts'
import { light, lightTone } from './light-theme.ts'

const room = right - left
const widthOfMonoLetter = 0.6
const reading = 'our\u00a0reading'

/** The card of one definition: its answer, readable where the link was sent. */
export function definitionCard({ type, cause, callback, description, ours }: Definition): string {
  const name = causeLabel(cause)
  const size = Math.min(76, room / (name.length * widthOfMonoLetter))
  const summary = inLines(`${ours.summary} ${reading}`, 44, room)
  const descriptionTop = 294 + summary.length * 56
  return card(lightTone(slugOf(type)).tone, [
    pill(type, left, 68).svg,
    sign(right - Math.ceil(widthOf(siteName, 28)) - 48, 79, 34),
    text(siteName, right, 106, { size: 28, colour: 'ink', font: 'bold', anchor: 'end' }),
    text(name, left - 3, 214, { size, colour: 'ink', font: 'mono' }),
    ...summary.map((line, at) => summaryLine(line, 286 + at * 56)),
    ...descriptionLines(description, descriptionTop),
    rule,
    ...callbackMark(callback),
  ])
}

/** The card of every page that is not one definition’s. */
export function siteCard(): string {
  const pills: string[] = []
  let x = left
  for (const { name } of callTypes) {
    const { svg, width } = pill(name, x, 426)
    pills.push(svg)
    x += width + 16
  }
  return card(light('ink'), [
    sign(left, 76, 88),
    text(siteName, left - 4, 260, { size: 80, colour: 'ink', font: 'bold' }),
    ...inLines('What a Missed Call Type and a Hangup Cause mean together', 40, room).map((line, at) =>
      text(line, left, 330 + at * 52, { size: 40, colour: 'ink-2' }),
    ),
    ...pills,
    rule,
    text(`${definitions.length} definitions for Natterbox Phone Events`, left, lastLine, {
      size: 28,
      colour: 'ink-2',
    }),
  ])
}

const rule = `<path d="M${left} 524H${right}" stroke="${light('line')}" stroke-width="2"/>`
const lastLine = 584

function summaryLine(line: string, y: number): string {
  const setting = { size: 44, colour: 'ink', font: 'bold' } as const
  if (!line.endsWith(reading)) return text(line, left, y, setting)
  const mark = `<tspan dx="14" font-size="26" font-weight="400" fill="${light('ink-3')}">${reading}</tspan>`
  return text(line.slice(0, -reading.length).trimEnd(), left, y, setting, mark)
}

/** As large as there is room for above the rule: previews are small. @param top the smallest size’s first baseline */
function descriptionLines(description: string, top: number): readonly string[] {
  const linesAt = (size: number) => inLines(description, size, room)
  const baseline = (size: number, at: number) => top + (size - 30) + at * Math.round(size * 1.4)
  const size = [36, 34, 32].find((size) => baseline(size, linesAt(size).length - 1) <= 490) ?? 30
  return linesAt(size).map((line, at) => text(line, left, baseline(size, at), { size, colour: 'ink-2' }))
}

/** As marked in the source; a blank there is not a "No". */
function callbackMark(callback: true | null): readonly string[] {
  const x = left + 152
  const mark = callback
    ? [
        `<path d="m${x + 2} ${lastLine - 9} 8 8 15-17" fill="none" stroke="${light('yes')}" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/>`,
        text('Yes', x + 38, lastLine, { size: 28, colour: 'yes', font: 'bold' }),
      ]
    : [text('Not marked', x, lastLine, { size: 28, colour: 'ink-2' })]
  return [
    text('Callback?', left, lastLine, { size: 28, colour: 'ink', font: 'bold' }),
    ...mark,
    text('The source does not define this column.', right, lastLine, {
      size: 26,
      colour: 'ink-3',
      anchor: 'end',
    }),
  ]
}
