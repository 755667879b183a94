import { engines } from '../../domain/warehouse/engine.ts'
import { lookupFormula, powerQuery } from '../../domain/warehouse/excel.ts'
import type { Copy } from '../parts/copy.ts'
import { dataFileIn, dataFiles } from '../parts/data-files.ts'
import { useLinks } from '../parts/links.ts'
import { Snippet } from './Snippet.tsx'

/** The licences of the packages within the site. */
const licencesFile = 'licences.txt'

/** For those whose events lie in a database, a data frame or a workbook. */
export function DataSnippets({ site, copy }: { site: string; copy: Copy }) {
  const links = useLinks()
  const fileLink = (file: string, label = file) => (
    <a href={dataFileIn(links({ at: 'lookup' }), file)}>{label}</a>
  )
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
          <li key={file}>{fileLink(file)}</li>
        ))}
      </ul>
      <p className="mt-1.5">The software within this site, and its licences: {fileLink(licencesFile)}</p>
      <h3 className="mt-5 font-semibold">SQL, with the definitions in it</h3>
      <p className="mt-1.5">
        One statement, nothing to load. It reads a table phone_events with the columns missed_call_type and
        hangup_cause. The column reading says defined, not defined (the reference has nothing for this pair)
        or not read (a value that is no name). The count groups the events first, so it is quick on large
        tables.
      </p>
      <ul className="mt-1 list-disc pl-6">
        {engines.map(({ slug, name, tried }) => (
          <li key={slug}>
            {fileLink(`sql/${slug}.sql`, `${name}: each event explained`)},{' '}
            {fileLink(`sql/${slug}-count.sql`, `count per definition`)},{' '}
            {fileLink(`dbt/${slug}.sql`, 'dbt model')}
            {triedWords[tried]}
          </li>
        ))}
      </ul>
      <p className="mt-1.5">
        {'The dbt models use the seed '}
        {fileLink('dbt/missed_call_definitions.csv')}. For pandas and Polars:{' '}
        {fileLink('python/missed_calls.py')}
      </p>
      <Snippet title="Excel: XLOOKUP" code={lookupFormula()} copy={copy}>
        Open definitions.csv as a sheet named definitions. The type is in A2, the cause in B2. Change $E to $F
        for the description.
      </Snippet>
      <Snippet
        title="Excel and Power BI: Power Query"
        code={powerQuery(`${site}definitions.csv`)}
        copy={copy}
      >
        The events are a table named PhoneEvents with the columns Missed Call Type and Hangup Cause.
      </Snippet>
    </>
  )
}

const triedWords: Readonly<Record<(typeof engines)[number]['tried'], string>> = {
  run: '',
  grammar: ' (not run on the database itself)',
  'not at all': ' (written from its manual, and never tried)',
}
