import { useState } from 'react'
import { callTypes, definitions, definitionsOfType, type TypeName } from '../../domain/reference/reference.ts'
import { search } from '../../domain/reference/search.ts'
import { useAnnounce } from '../parts/announce.ts'
import { FilterField } from '../parts/FilterField.tsx'
import { toneOf } from '../parts/tone.ts'
import { UntilFound } from '../parts/UntilFound.tsx'
import { DefinitionTable } from './DefinitionTable.tsx'
import { Tabs } from './Tabs.tsx'
import { TypeSummary } from './TypeSummary.tsx'

/** The definitions of one type, or of all where `type` is null. */
export function TabsView({ type }: { type: TypeName | null }) {
  const [words, setWords] = useState('')
  const announce = useAnnounce()
  const within = type ? definitionsOfType(type) : definitions
  const found = search(words, within)
  const names = callTypes.map(({ name }) => name)
  const shown = type ? [type] : names
  // What the other tabs hold can be found from each of them.
  const hidden = names.filter((name) => !shown.includes(name))
  const count = (amount: number) => `${amount} of ${within.length}`
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
              announce(count(search(next, within).length))
            }}
          />
          <p className="needs-script text-ink-2 tabular-nums">{count(found.length)}</p>
        </div>
        {found.length === 0 && (
          <p className="border-t px-4 py-6 text-ink-2 md:px-5">No definition here contains these words.</p>
        )}
        {shown.map((name) => (
          <DefinitionTable
            key={name}
            type={name}
            found={found.filter(({ definition }) => definition.type === name)}
            words={words}
            headed={type === null}
          />
        ))}
        {hidden.map((name) => (
          <UntilFound key={name}>
            <DefinitionTable type={name} found={search('', definitionsOfType(name))} words="" headed />
          </UntilFound>
        ))}
      </div>
    </div>
  )
}
