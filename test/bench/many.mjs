import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildDomain, buildSite } from './build.mjs'
import { projectOf } from './many-definitions.mjs'
import { processorTime, report } from './numbers.mjs'
import { benchTyping } from './typing.mjs'

const counts = [30, 300, 3000]
const record = 'Missed Call Type\nTrying\nHangup Cause\nNO_USER_RESPONSE\nTime\n09:14'

/**
 * What becomes of the reader, of search and of typing where the dataset has more definitions.
 *
 * @param {string} site with the thirty
 * @param {string} executablePath
 * @param {string} folder for the copies of the project
 */
export async function benchMany(site, executablePath, folder) {
  const sites = new Map([[30, site]])
  console.log('\nThe reader and search among more definitions (processor time, medians, warm)')
  for (const count of counts) {
    const project = count === 30 ? undefined : await projectOf(count, path.join(folder, `of-${count}`))
    const domain = path.join(folder, `domain-of-${count}`)
    await buildDomain(
      domain,
      { reader: 'phone-events/read-paste.ts', search: 'reference/search.ts' },
      project,
    )
    await benchDomain(count, domain)
    if (project) sites.set(count, await buildSite(path.join(folder, `site-of-${count}`), project))
  }
  for (const [count, of] of sites) if (count !== 300) await benchTyping(of, count, executablePath)
}

async function benchDomain(count, folder) {
  const { readPaste } = await import(pathToFileURL(path.join(folder, 'reader.mjs')).href)
  const { search } = await import(pathToFileURL(path.join(folder, 'search.mjs')).href)
  const among = `among ${count.toLocaleString('en')}`
  const told = async (what, work) =>
    report(`${what}, ${among}`, `${(await processorTime(work, 9, 20)).toFixed(2)} ms`)
  await told('a record is read', () => readPaste(record))
  await told('a misspelt pair is read', () => readPaste('Tryng / NO_ANSWR'))
  // By turns, for who types on is searched for only in what was found before.
  let turn = 0
  await told('two words are searched', () => search(turn++ % 2 ? 'codec mism' : 'phone offl'))
}
