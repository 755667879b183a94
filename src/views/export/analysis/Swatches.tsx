/** Each type’s way to be drawn, so that none is told by its colour alone: once on the page, for all charts. */
export function Swatches() {
  return (
    <svg className="swatches" aria-hidden="true">
      <defs>
        <pattern
          id="type-ringing"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" className="ground" data-tone="ringing" />
          <rect width="1.6" height="6" className="figure" data-tone="ringing" />
        </pattern>
        <pattern id="type-all-busy" width="3.6" height="4" patternUnits="userSpaceOnUse">
          <rect width="3.6" height="4" className="ground" data-tone="all-busy" />
          <rect width="2" height="4" className="figure" data-tone="all-busy" />
        </pattern>
        <pattern id="type-no-devices" width="4" height="4" patternUnits="userSpaceOnUse">
          <rect width="4" height="4" className="ground" data-tone="no-devices" />
          <rect width="2" height="2" className="figure" data-tone="no-devices" />
          <rect x="2" y="2" width="2" height="2" className="figure" data-tone="no-devices" />
        </pattern>
        <pattern id="type-unknown" width="4" height="4" patternUnits="userSpaceOnUse">
          <rect width="4" height="4" className="ground" data-tone="unknown" />
          <rect width="4" height="1" className="figure" data-tone="unknown" />
        </pattern>
      </defs>
    </svg>
  )
}

/** The sign of a type in a legend. */
export function Swatch({ tone }: { tone: string }) {
  return (
    <svg className="swatch" viewBox="0 0 12 12" aria-hidden="true">
      <rect width="12" height="12" rx="2" className="series" data-tone={tone} />
    </svg>
  )
}
