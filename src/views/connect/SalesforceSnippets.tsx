import {
  buttonAddress,
  type FieldKind,
  pathFormula,
  queryFormula,
  usualFields,
} from '../../domain/address/salesforce.ts'
import { summaryFormula } from '../../domain/warehouse/salesforce-summary.ts'
import type { Copy } from '../parts/copy.ts'
import { Snippet } from './Snippet.tsx'

const kinds: readonly { kind: FieldKind; name: string }[] = [
  { kind: 'picklist', name: 'picklist fields' },
  { kind: 'text', name: 'text fields' },
]

/** From a Phone Event record to its definition in one click. */
export function SalesforceSnippets({ site, copy }: { site: string; copy: Copy }) {
  return (
    <>
      <h2 className="heading mt-9" id="salesforce">
        On a Salesforce record
      </h2>
      <p className="mt-1.5">
        Add a formula field of type Text that shows “What happened?” on each missed call. The formula by value
        answers every pair, defined or not. The formula by path leads to the definition’s own address, which
        shows a preview in chats. Choose the variant for your fields: TEXT() takes picklists only.
      </p>
      <p className="mt-1.5 text-ink-2">
        <span>The field names come from public material. Check them in your org: </span>
        <code className="cause" translate="no">
          {`${usualFields.type}, ${usualFields.cause}`}
        </code>
      </p>
      {kinds.map(({ kind, name }) => (
        <Snippet key={kind} title={`Formula by value, ${name}`} code={queryFormula(site, kind)} copy={copy} />
      ))}
      {kinds.map(({ kind, name }) => (
        <Snippet key={kind} title={`Formula by path, ${name}`} code={pathFormula(site, kind)} copy={copy} />
      ))}
      {kinds.map(({ kind, name }) => (
        <Snippet
          key={kind}
          title={`Formula with all summaries, ${name}`}
          code={summaryFormula(kind)}
          copy={copy}
        >
          Shows the summary itself, which is our reading, without a link. It takes the values as Natterbox
          spells them.
        </Snippet>
      ))}
      <Snippet title="Custom button or link" code={buttonAddress(site)} copy={copy}>
        Set Behavior to “Display in new window” and Content Source to URL. Salesforce fills in and encodes the
        merge fields.
      </Snippet>
    </>
  )
}
