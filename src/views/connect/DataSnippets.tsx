import { type Engine, joinDefinitions, loadDefinitions } from '../../domain/reference/sql-join.ts'
import type { Copy } from '../parts/copy.ts'
import { dataFileIn, dataFiles } from '../parts/data-files.ts'
import { useLinks } from '../parts/links.ts'
import { Snippet } from './Snippet.tsx'

/** The licences of the packages within the site. */
const licencesFile = 'licences.txt'

const engines: readonly Engine[] = ['DuckDB', 'Spark', 'BigQuery']

/** For those whose events lie in a database. */
export function DataSnippets({ site, copy }: { site: string; copy: Copy }) {
  const links = useLinks()
  return (
    <>
      <h2 className="heading mt-9" id="data">
        In a data warehouse
      </h2>
      <p className="mt-1.5">
        All 30 definitions in machine-readable form. A definition’s id is its address: trying/no-answer.
      </p>
      <ul className="mt-1 list-disc pl-6">
        {dataFiles.map((file) => (
          <li key={file}>
            <a href={dataFileIn(links({ at: 'lookup' }), file)}>{file}</a>
          </li>
        ))}
      </ul>
      <p className="mt-1.5">
        The packages in this site and their licences:{' '}
        <a href={dataFileIn(links({ at: 'lookup' }), licencesFile)}>{licencesFile}</a>
      </p>
      {engines.map((engine) => (
        <Snippet
          key={engine}
          title={`Load the definitions: ${engine}`}
          code={loadDefinitions(engine, engine === 'DuckDB' ? `${site}definitions.csv` : 'definitions.csv')}
          copy={copy}
        />
      ))}
      <Snippet title="Join them to your Phone Events" code={joinDefinitions} copy={copy}>
        Standard SQL, tried on DuckDB. Events in phone_events with the columns missed_call_type and
        hangup_cause. A pair that the reference does not define keeps its row, with nothing beside it.
      </Snippet>
    </>
  )
}
