import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

// `npm run check:repro`: builds two clean copies of HEAD, in folders of other names and depths, in other time zones and
// languages, with other rights for new files, and compares every byte of the site and of the portable copy.

const top = path.resolve(import.meta.dirname, '../..')
const built = ['dist', 'portable']
const surroundings = [
  { folder: 'one', umask: 0o022, env: { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' } },
  {
    folder: 'a second/copy of the (same) site',
    umask: 0o077,
    env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  },
]

const temporary = mkdtempSync(path.join(tmpdir(), 'repro-'))
try {
  const [one, other] = surroundings.map(build)
  const names = [...new Set([...one.keys(), ...other.keys()])].sort()
  const differences = names.flatMap((name) => difference(name, one.get(name), other.get(name)))
  const bytes = [...one.values()].reduce((sum, { length }) => sum + length, 0)
  for (const line of differences) console.log(line)
  console.log(`${names.length} files, ${bytes} bytes, ${differences.length} files differ`)
  process.exitCode = differences.length > 0 || names.length === 0 ? 1 : 0
} finally {
  rmSync(temporary, { recursive: true, force: true })
}

/** Clones and builds; gives what was built by name. */
function build({ folder, umask, env }) {
  const copy = path.join(temporary, folder)
  mkdirSync(copy, { recursive: true })
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', top, copy])
  packagesInto(path.join(copy, 'node_modules'))
  process.umask(umask)
  for (const mode of ['production', 'portable'])
    execFileSync(
      process.execPath,
      ['node_modules/vite/bin/vite.js', 'build', '--mode', mode, '--logLevel', 'error'],
      {
        cwd: copy,
        env: { ...process.env, NODE_ENV: 'production', SITE_URL: '', ...env },
        stdio: ['ignore', 'inherit', 'inherit'],
      },
    )
  return new Map(
    built.flatMap((part) =>
      readdirSync(path.join(copy, part), { recursive: true, withFileTypes: true })
        .filter((file) => file.isFile())
        .map(({ parentPath, name }) => path.join(parentPath, name))
        .map((file) => [path.relative(copy, file).replaceAll('\\', '/'), readFileSync(file)]),
    ),
  )
}

/** The installed packages at a path of their own, as hard links where the disk can, without what builds left there. */
function packagesInto(folder) {
  const installed = path.join(top, 'node_modules')
  try {
    execFileSync('cp', ['-al', installed, folder], { stdio: 'ignore' })
  } catch {
    // Another disk, or a system without this `cp`.
    rmSync(folder, { recursive: true, force: true })
    cpSync(installed, folder, { recursive: true, verbatimSymlinks: true })
  }
  for (const name of readdirSync(folder))
    if (/^\.(vite|cache)/.test(name)) rmSync(path.join(folder, name), { recursive: true, force: true })
}

function difference(name, one, other) {
  if (!one || !other) return [`${name} is only in the ${one ? 'first' : 'second'}`]
  if (one.equals(other)) return []
  const at = one.findIndex((byte, index) => byte !== other[index])
  const from = at < 0 ? one.length : at
  const excerpt = (bytes) =>
    JSON.stringify(bytes.subarray(Math.max(0, from - 30), from + 50).toString('latin1'))
  return [`${name} differs from byte ${from} on\n  ${excerpt(one)}\n  ${excerpt(other)}`]
}
