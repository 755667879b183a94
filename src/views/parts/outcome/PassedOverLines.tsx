import type { PassedOver } from '../../../domain/phone-events/outcome.ts'
import { clipped, counted } from '../words.ts'

/** Every line that is not a row, and why: nothing is dropped in silence. */
export function PassedOverLines({ lines }: { lines: readonly PassedOver[] }) {
  if (lines.length === 0) return null
  return (
    <details className="note mt-3.5">
      <summary>{`${counted(lines.length, 'line')} skipped`}</summary>
      <table className="mt-2 w-full text-sm">
        <thead>
          <tr className="text-left text-ink-3">
            <th scope="col" className="pr-4 font-normal">
              Line
            </th>
            <th scope="col" className="pr-4 font-normal">
              Why
            </th>
            <th scope="col" className="w-full font-normal">
              Text
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ line, as, text }) => (
            <tr key={line} className="align-top">
              <td className="pr-4">{line}</td>
              <td className="pr-4 whitespace-nowrap">{why[as]}</td>
              <td className="break-words" translate="no">
                {clipped(text)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

const why: Readonly<Record<PassedOver['as'], string>> = {
  header: 'header',
  preamble: 'before the header',
  total: 'total',
  footer: 'footer',
  words: 'no type or cause',
}
