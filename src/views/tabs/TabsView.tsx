import { type ReactNode, useDeferredValue, useMemo } from 'react'
import {
  type Definition,
  definitions,
  definitionsOfType,
  type TypeName,
} from '../../domain/reference/reference.ts'
import { search } from '../../domain/reference/search.ts'
import { useAnnounce } from '../parts/announce.ts'
import { FilterField } from '../parts/FilterField.tsx'
import { Legend } from '../parts/Legend.tsx'
import { Ours } from '../parts/Ours.tsx'
import { toneOf } from '../parts/tone.ts'
import { FoundTables } from './FoundTables.tsx'
import { OtherTypes } from './OtherTypes.tsx'
import { Tabs } from './Tabs.tsx'
import { TypeSummary } from './TypeSummary.tsx'

interface Props {
  /** The type that is shown, or `null` for all. */
  readonly type: TypeName | null
  readonly words: string
  readonly onWords: (words: string) => void
  /** What stands below all definitions. */
  readonly glossary: ReactNode
}

/** The definitions of one type, or of all. */
export function TabsView({ type, words, onWords, glossary }: Props) {
  // What is typed is drawn first, what it finds after it.
  const sought = useDeferredValue(words)
  const found = useMemo(() => search(sought, within(type)), [sought, type])
  const announce = useAnnounce()
  const count = (amount: number) => `${amount} of ${within(type).length}`
  return (
    <div className="wrap">
      <h1 className="title pt-5">Definitions by Missed Call Type</h1>
      <p className="mt-1 mb-4 text-ink-2">
        <span>
          The same Hangup Cause means different things for different types: with Trying, no device had
          signalled ringing yet; with Ringing, one had. The types are in order of how far the call got.
        </span>
        <Ours />
      </p>
      <Tabs current={type} />
      <div className="card" data-tone={type ? toneOf(type) : undefined}>
        <div className="flex flex-wrap items-center justify-between gap-x-5 gap-y-3 px-4 py-3.5 md:px-5">
          {type && <TypeSummary type={type} />}
          <FilterField
            label={type ? `Filter ${type}` : 'Filter all'}
            words={words}
            count={count(found.length)}
            onWords={(next) => {
              onWords(next)
              announce(() => count(search(next, within(type)).length))
            }}
          />
        </div>
        <FoundTables type={type} found={found} words={sought} />
        {type && <OtherTypes type={type} />}
        <Legend />
      </div>
      {!type && glossary}
    </div>
  )
}

function within(type: TypeName | null): readonly Definition[] {
  return type ? definitionsOfType(type) : definitions
}
