import { nice, ticks } from 'd3-array'

/** Heights of amounts from the top of a chart, and the round numbers beside it. */
export function upright(highest: number, height: number, marks: number) {
  const [, top] = nice(0, Math.max(1, highest), marks)
  return {
    at: (amount: number) => height * (1 - amount / top),
    ticks: ticks(0, top, marks).filter(Number.isInteger),
  }
}

/** Places of bars beside each other, in per cents of the width, so that letters keep their size on any screen. */
export function beside(bars: number) {
  const step = 100 / Math.max(1, bars)
  const gap = 0.2 * step
  return { left: (bar: number) => bar * step + gap / 2, width: step - gap, step }
}
