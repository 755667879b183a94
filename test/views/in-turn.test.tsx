import { act, cleanup, render, screen } from '@testing-library/react'
import { memo } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { InTurn } from '../../src/views/export/analysis/InTurn.tsx'

afterEach(cleanup)

/** Frames that come when the test says so. */
function frames() {
  const waiting = new Set<() => void>()
  return {
    nextFrame(then: () => void) {
      waiting.add(then)
      return () => waiting.delete(then)
    },
    come() {
      const due = [...waiting]
      waiting.clear()
      act(() => {
        for (const then of due) then()
      })
    },
    waiting,
  }
}

interface Given {
  readonly words: string
}

function partsThatCount() {
  const draws = [0, 0, 0, 0]
  const Part = memo(({ at, given }: { at: number; given: Given }) => {
    draws[at] = (draws[at] ?? 0) + 1
    return <p>{`${at} ${given.words}`}</p>
  })
  return { draws, Part }
}

const shown = () => screen.queryAllByText(/^\d /).map(({ textContent }) => textContent)

describe('parts drawn in turn', () => {
  it('come one a frame, from the top, after those that lead', () => {
    const { come, nextFrame, waiting } = frames()
    const { Part } = partsThatCount()
    const drawn = (given: Given) => (
      <InTurn count={4} atOnce={2} Part={Part} given={given} nextFrame={nextFrame} />
    )
    const { rerender } = render(drawn({ words: 'old' }))
    expect(shown()).toEqual(['0 old', '1 old'])
    come()
    expect(shown()).toEqual(['0 old', '1 old', '2 old'])
    come()
    expect(shown()).toEqual(['0 old', '1 old', '2 old', '3 old'])
    expect(waiting.size).toBe(0)
    // Later one part leads: what is drawn by then can stand for a frame.
    rerender(drawn({ words: 'new' }))
    expect(shown()).toEqual(['0 new', '1 old', '2 old', '3 old'])
  })

  it('stay as they were until their turn comes, and are drawn once for each change', () => {
    const { come, nextFrame } = frames()
    const { draws, Part } = partsThatCount()
    const drawn = (given: Given, count = 3) => (
      <InTurn count={count} Part={Part} given={given} nextFrame={nextFrame} />
    )
    const { rerender } = render(drawn({ words: 'old' }))
    come()
    come()
    const fresh = { words: 'new' }
    rerender(drawn(fresh))
    expect(shown()).toEqual(['0 new', '1 old', '2 old'])
    come()
    expect(shown()).toEqual(['0 new', '1 new', '2 old'])
    // What comes in between does not start anew, and what is gone by then is not waited for.
    const last = { words: 'last' }
    rerender(drawn(last))
    expect(shown()).toEqual(['0 last', '1 new', '2 old'])
    come()
    come()
    expect(shown()).toEqual(['0 last', '1 last', '2 last'])
    expect(draws).toEqual([3, 3, 2, 0])
    rerender(drawn(last, 1))
    expect(shown()).toEqual(['0 last'])
    come()
    expect(draws).toEqual([3, 3, 2, 0])
  })
})
