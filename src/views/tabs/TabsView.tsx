import { useDeferredValue, useMemo, useState } from 'react'
import {
  type Definition,
  definitions,
  definitionsOfType,
  type TypeName,
} from '../../domain/reference/reference.ts'
import { search } from '../../domain/reference/search.ts'
import { useAnnounce } from '../parts/announce.ts'
import { FilterField } from '../parts/FilterField.tsx'
import { toneOf } from '../parts/tone.ts'
import { FoundTables } from './FoundTables.tsx'
import { OtherTypes } from './OtherTypes.tsx'
import { Tabs } from './Tabs.tsx'
import { TypeSummary } from './TypeSummary.tsx'

/** The definitions of one type, or of all where `type` is null. */
export function TabsView({ type }: { type: TypeName | null }) {
  const [words, setWords] = useState('')
  // What is typed is drawn first, what it finds after it.
  const sought = useDeferredValue(words)
  const found = useMemo(() => search(sought, within(type)), [sought, type])
  const announce = useAnnounce()
  const count = (amount: number) => `${amount} of ${within(type).length}`
  return (
    <div className="wrap">
      <h1 className="title pt-8">Definitions by missed call type</h1>
      <p className="mt-1.5 mb-4 text-ink-2">
        A hangup cause means something different depending on the type it is paired with. The types stand in
        the order of how far the call got, by our reading.
      </p>
      <Tabs current={type} />
      <div className="card" data-tone={type ? toneOf(type) : undefined}>
        <div className="flex flex-wrap items-center justify-between gap-x-5 gap-y-3 px-4 py-3.5 md:px-5">
          {type && <TypeSummary type={type} />}
          <FilterField
            label={type ? `Filter ${type}` : 'Filter all'}
            words={words}
            onWords={(next) => {
              setWords(next)
              announce(() => count(search(next, within(type)).length))
            }}
          />
          <p className="needs-script text-ink-2 tabular-nums">{count(found.length)}</p>
        </div>
        <FoundTables type={type} found={found} words={sought} />
        {type && <OtherTypes type={type} />}
      </div>
    </div>
  )
}

function within(type: TypeName | null): readonly Definition[] {
  return type ? definitionsOfType(type) : definitions
}
