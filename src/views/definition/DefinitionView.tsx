import type { ReactNode } from 'react'
import type { Place } from '../../domain/address/place.ts'
import { neighbours } from '../../domain/reference/neighbours.ts'
import { causeLabel, type Definition, definitionsOfCause } from '../../domain/reference/reference.ts'
import { CauseName } from '../parts/CauseName.tsx'
import type { Copy } from '../parts/copy.ts'
import { DefinitionCard } from '../parts/DefinitionCard.tsx'
import { useLinks } from '../parts/links.ts'
import { MarkdownButton } from '../parts/MarkdownButton.tsx'
import { SameCause } from '../parts/SameCause.tsx'
import { Neighbour } from './Neighbour.tsx'

interface Props {
  readonly definition: Definition
  readonly copy: Copy
  readonly siteAddress: (place: Place) => string
  /** Hands it to another app. */
  readonly share: ReactNode
  /** What the cause means elsewhere. */
  readonly telephony: ReactNode
}

/** One definition's own page. */
export function DefinitionView({ definition, copy, siteAddress, share, telephony }: Props) {
  const { type, cause } = definition
  const links = useLinks()
  const { previous, next } = neighbours(definition)
  return (
    <div className="wrap" key={`${type}/${cause}`}>
      <nav aria-label="Breadcrumb">
        <ol className="trail">
          <li>
            <a href={links({ at: 'definitions', type: null })}>Definitions</a>
          </li>
          <li>
            <a href={links({ at: 'definitions', type })} translate="no">
              {type}
            </a>
          </li>
          <li aria-current="page">
            <CauseName cause={cause} />
          </li>
        </ol>
      </nav>
      <section aria-label="Definition" data-outcome="defined" data-type={type} data-cause={causeLabel(cause)}>
        <DefinitionCard
          definition={definition}
          address={siteAddress({ at: 'definition', definition })}
          copy={copy}
          heading="h1"
          actions={
            <>
              <MarkdownButton definition={definition} copy={copy} siteAddress={siteAddress} />
              {share}
            </>
          }
          beside={definitionsOfCause(cause).length > 1 && <SameCause definition={definition} />}
        >
          {telephony}
        </DefinitionCard>
      </section>
      <p className="print-only mt-4" translate="no">
        {siteAddress({ at: 'definition', definition })}
      </p>
      {(previous || next) && (
        <nav aria-label="Previous and next" className="mt-7 grid grid-cols-2 gap-3.5">
          {previous && <Neighbour definition={previous} way="Previous" />}
          {next && <Neighbour definition={next} way="Next" />}
        </nav>
      )}
    </div>
  )
}
