/**
 * `npm run mutate`: writes one small fault after another into a room of the house and asks the room's tests; what
 * they let pass is listed. One room alone: `npm run mutate -- reader`, one file of it: `-- reader tables.ts`, every
 * fourth fault: `-- --every 4`, another fourth of them: `-- --every 4 --from 1`.
 */
import { fork } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { availableParallelism, tmpdir } from 'node:os'
import path from 'node:path'
import { bundle, regionsOf } from './bundle.mjs'
import { mutantsOf } from './mutants.mjs'

const domain = path.resolve(import.meta.dirname, '../domain')
/** A room and the folder of its own tests; what is data and no decision is left out. */
const rooms = {
  addresses: { in: /^src\/domain\/address\//, tests: 'address' },
  resolver: {
    in: /^src\/domain\/reference\/(?!dataset|keywords|cause-background|cause-numbers|telephony\.)/,
    tests: 'reference',
  },
  reader: { in: /^src\/domain\/phone-events\//, tests: 'phone-events' },
  scanner: { in: /^src\/domain\/export\//, tests: 'export' },
}
/** Tests that take longer, in milliseconds, are not asked. */
const slow = 1000
const limit = 85
/** A program with a fault may take as long as all tests do without one; beyond, it is taken not to end. */
const endless = 'it does not end, or ends the process'

const asked = process.argv.slice(2)
const every = numberBehind('--every', 1)
const from = numberBehind('--from', 0)
const named = asked.filter((word) => word in rooms)
const files = asked.filter((word) => word.endsWith('.ts'))

for (const [name, room] of Object.entries(rooms)) {
  if (named.length > 0 && !named.includes(name)) continue
  const { killed, survivors } = await mutate(room)
  const all = killed + survivors.length
  const share = (100 * killed) / all
  console.log(`\n${name}: ${killed} of ${all} faults noticed, ${share.toFixed(1)} % (at least ${limit} %)`)
  for (const survivor of survivors) console.log(`  ${survivor}`)
  if (share < limit) process.exitCode = 1
}

function numberBehind(word, otherwise) {
  return asked.includes(word) ? Number(asked[asked.indexOf(word) + 1]) : otherwise
}

async function mutate(room) {
  const { code, map } = await bundle(testsOf(room.tests))
  const isAsked = (file) => files.length === 0 || files.includes(path.basename(file))
  const regions = regionsOf(code, (file) => room.in.test(file) && isAsked(file))
  const mutants = mutantsOf(code, regions).filter((_, at) => at % every === from)
  const folder = mkdtempSync(path.join(tmpdir(), 'mutation-'))
  const program = path.join(folder, 'program.js')
  try {
    writeFileSync(program, code)
    const start = performance.now()
    const [{ failure, times }] = await inTurn(program, [{ start: 0, end: 0, text: '' }], 600_000)
    const most = performance.now() - start
    if (failure !== undefined) throw new Error(`The tests fail without a fault: ${failure}`)
    // The quickest first: most faults are noticed before a slow one is asked. What takes longest asks how much time
    // a paste takes, or what others ask, too.
    const order = [...times.keys()].filter((at) => times[at] < slow).sort((a, b) => times[a] - times[b])
    const answers = await inTurn(
      program,
      mutants.map((mutant) => ({ ...mutant, order })),
      most,
    )
    const survivors = mutants.filter((_, at) => answers[at].failure === undefined)
    const tell = teller(code, new SourceMap(map))
    return { killed: mutants.length - survivors.length, survivors: survivors.map(tell) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function testsOf(folder) {
  return readdirSync(path.join(domain, folder), { recursive: true })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => path.join(domain, folder, file))
}

/** What each mutant fails at, in their order; without a `failure` it passes all. */
async function inTurn(program, mutants, most) {
  const answers = []
  let next = 0
  const work = async () => {
    let worker
    while (next < mutants.length) {
      const id = next++
      worker ??= fork(new URL('./worker.mjs', import.meta.url), [program], { silent: true })
      answers[id] = await answerOf(worker, mutants[id], most)
      if (next % 100 === 0) console.error(`${next} of ${mutants.length}`)
      if (answers[id].failure !== endless) continue
      worker.kill('SIGKILL')
      worker = undefined
    }
    worker?.kill()
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  return answers
}

function answerOf(worker, mutant, most) {
  return new Promise((resolve) => {
    const end = (answer) => {
      clearTimeout(timer)
      worker.off('message', end).off('exit', failed)
      resolve(answer)
    }
    const failed = () => end({ failure: endless })
    const timer = setTimeout(failed, most)
    worker.on('message', end).on('exit', failed)
    worker.send(mutant)
  })
}

function teller(code, map) {
  return ({ start, end, text }) => {
    const before = code.slice(0, start)
    const line = before.split('\n').length - 1
    const { originalSource = '', originalLine = 0 } = map.findEntry(
      line,
      start - before.lastIndexOf('\n') - 1,
    )
    const file = originalSource.replace(/^.*src\/domain\//, '')
    return `${file}:${originalLine + 1}  ${short(code.slice(start, end))}  ->  ${short(text)}`
  }
}

function short(text) {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 70 ? `${line.slice(0, 67)}…` : line
}
