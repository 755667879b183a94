import { digits } from '../../parts/words.ts'
import type { upright } from './scales.ts'

/** The round numbers beside a chart, each with its line across. */
export function Guides({ up }: { up: ReturnType<typeof upright> }) {
  return up.ticks.map((tick) => (
    <g key={tick}>
      <line className={tick === 0 ? 'axis' : 'guide'} x1="0" x2="100%" y1={up.at(tick)} y2={up.at(tick)} />
      <text x="-8" y={up.at(tick) + 4} textAnchor="end">
        {digits(tick)}
      </text>
    </g>
  ))
}
