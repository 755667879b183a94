import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import { expect, inject, test } from 'vitest'
import { htmlRules } from './html-rules.ts'
import { pages } from './pages.ts'

const folder = inject('folder')
const validator = new HtmlValidate(new StaticConfigLoader(htmlRules))

async function faultsIn(html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html)
  return results
    .flatMap(({ messages }) => messages)
    .map(({ ruleId, message, line, column }) => `${ruleId} at ${line}:${column}: ${message}`)
}

test('every built page is valid HTML', async () => {
  const files = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.html'))
  expect(files.length).toBe(pages.length + 1)
  for (const file of files) expect(await faultsIn(readFileSync(join(folder, file), 'utf8')), file).toEqual([])
})

test.each([
  ['element-permitted-content', '<p>', '<span><ul><li>A block</li></ul></span><p>'],
  ['no-dup-id', '<p>', '<p id="root">'],
  ['close-order', '<p>', '<b><p>'],
  ['require-sri', '<p>', '<script src="https://cdn.example/x.js"></script><p>'],
])('a page with a fault of %s is not', async (rule, right, wrong) => {
  const html = `<!doctype html>\n<html lang="en"><head><title>A page</title></head><body><div id="root">${right}</p></div></body></html>`
  expect(await faultsIn(html)).toEqual([])
  expect((await faultsIn(html.replace(right, wrong))).join()).toContain(rule)
})
