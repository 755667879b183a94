import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseSync } from 'vite'

/** A file of the house as its tests see it; paths are written from the repository's top. */
export interface Module {
  readonly file: string
  readonly lines: number
  readonly imports: readonly Import[]
  /** Names it takes from the surroundings' globals, or from anywhere else outside itself. */
  readonly free: ReadonlySet<string>
  readonly reexports: boolean
}

export interface Import {
  /** As it is written, without a query such as `?worker&url`. */
  readonly specifier: string
  /** From the top for a file of the repository, as written for a package. */
  readonly target: string
  readonly dynamic: boolean
  readonly typeOnly: boolean
}

interface Node {
  readonly type: string
  readonly [field: string]: unknown
}

export function modulesUnder(folder: string): readonly Module[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && /\.tsx?$/.test(item.name))
    .map((item) => moduleAt(path.posix.join(item.parentPath.replaceAll('\\', '/'), item.name)))
    .sort((a, b) => a.file.localeCompare(b.file))
}

export function moduleAt(file: string): Module {
  return moduleOf(file, readFileSync(file, 'utf8'))
}

export function moduleOf(file: string, text: string): Module {
  const { module, program } = parseSync(file, text)
  const importOf = (specifier: string, dynamic: boolean, typeOnly: boolean): Import => {
    const bare = specifier.replace(/\?.*$/, '')
    const target = bare.startsWith('.') ? path.posix.join(path.posix.dirname(file), bare) : bare
    return { specifier: bare, target, dynamic, typeOnly }
  }
  const exported = module.staticExports
    .flatMap(({ entries }) => entries)
    .filter((entry) => entry.moduleRequest)
  return {
    file,
    lines: text.trimEnd().split('\n').length,
    imports: [
      ...module.staticImports.map(({ moduleRequest, entries }) =>
        importOf(moduleRequest.value, false, entries.length > 0 && entries.every(({ isType }) => isType)),
      ),
      ...exported.map((entry) => importOf(entry.moduleRequest?.value ?? '', false, entry.isType)),
      ...module.dynamicImports.map(({ moduleRequest: { start, end } }) =>
        importOf(text.slice(start, end).replace(/^['"`]|['"`]$/g, ''), true, false),
      ),
    ],
    free: freeNames(program as unknown as Node),
    reexports: exported.length > 0,
  }
}

/** Names used but nowhere bound in the file: near enough, since no file binds a global's name as well. */
function freeNames(program: Node): ReadonlySet<string> {
  const used = new Set<string>()
  const bound = new Set<string>()
  const visit = (node: Node, role: 'use' | 'binding' | 'label') => {
    if (node.type === 'Identifier') {
      if (role !== 'label') (role === 'binding' ? bound : used).add(String(node.name))
      return
    }
    for (const [field, value] of Object.entries(node))
      for (const child of [value].flat()) if (isNode(child)) visit(child, roleOf(node, field, role))
  }
  visit(program, 'use')
  return new Set([...used].filter((name) => !bound.has(name)))
}

function roleOf(node: Node, field: string, role: 'use' | 'binding' | 'label'): 'use' | 'binding' | 'label' {
  if (field === 'key' || (field === 'property' && node.type === 'MemberExpression'))
    return node.computed ? 'use' : 'label'
  if (field === 'params' || field === 'id' || field === 'local' || field === 'param') return 'binding'
  // A pattern such as ({ a, b: [c] }) binds what stands in it; its defaults are uses.
  if (/Pattern$|^RestElement$|^Property$/.test(node.type)) return field === 'right' ? 'use' : role
  return 'use'
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value
}
