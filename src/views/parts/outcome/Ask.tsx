import type { ReactNode } from 'react'
import { HandOn, type HandOnProps } from './HandOn.tsx'

interface Props extends HandOnProps {
  readonly question: ReactNode
  readonly children?: ReactNode
}

/** The head of an answer that asks: the question, and the ways to pass it on. */
export function Ask({ question, children, ...answer }: Props) {
  return (
    <div className="ask">
      <div>
        <h2 className="question">{question}</h2>
        {children}
      </div>
      <HandOn {...answer} />
    </div>
  )
}
