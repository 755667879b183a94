/** Attempts by day as small bars, for the eye alone: the chart above has the figures. */
export function Sparkline({ amounts }: { amounts: readonly number[] }) {
  const highest = Math.max(1, ...amounts)
  const width = 100 / Math.max(1, amounts.length)
  return (
    <svg className="sparkline" viewBox="0 0 100 20" preserveAspectRatio="none" aria-hidden="true">
      {[...amounts.entries()].map(([at, amount]) =>
        amount > 0 ? (
          <rect
            key={at}
            x={at * width}
            width={width * 0.75}
            y={20 - (20 * amount) / highest}
            height={(20 * amount) / highest}
          />
        ) : null,
      )}
    </svg>
  )
}
