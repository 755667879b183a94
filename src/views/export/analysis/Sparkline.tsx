/** Attempts by day as small bars, for the eye alone: the chart above has the figures. One shape, since there are many. */
export function Sparkline({ amounts }: { amounts: readonly number[] }) {
  const highest = Math.max(1, ...amounts)
  const width = 100 / Math.max(1, amounts.length)
  const bar = (amount: number, at: number) =>
    amount > 0 ? `M${at * width} 20v${(-20 * amount) / highest}h${width * 0.75}V20z` : ''
  return (
    <svg className="sparkline" viewBox="0 0 100 20" preserveAspectRatio="none" aria-hidden="true">
      <path d={amounts.map(bar).join('')} />
    </svg>
  )
}
