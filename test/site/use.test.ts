import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { hasBrowser, hydrated, useBrowser, visit } from './visit.ts'

const site = inject('sub')

async function open(
  address: string,
  prepare?: (page: Page) => Promise<void>,
  options?: BrowserContextOptions,
) {
  const opened = await visit(options)
  await opened.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await prepare?.(opened.page)
  await opened.page.goto(site + address)
  await hydrated(opened.page)
  return opened
}

/** What is on the clipboard, asked from another page. */
async function clipboard(page: Page): Promise<{ plain: string; html: string }> {
  const other = await page.context().newPage()
  await other.goto(`${site}robots.txt`)
  await other.bringToFront()
  const read = await other.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const text = async (type: string) => (item?.types.includes(type) ? (await item.getType(type)).text() : '')
    return { plain: await text('text/plain'), html: await text('text/html') }
  })
  await other.close()
  return read
}

describe.skipIf(!hasBrowser)('the clipboard', () => {
  useBrowser()

  test('an answer is shared where the device can, and nowhere else offered', async () => {
    const shared = (page: Page) => page.getByRole('button', { name: 'Share' })
    const without = await open('trying/no-answer/')
    await without.page.getByRole('button', { name: 'Copy answer' }).waitFor()
    expect(await shared(without.page).count()).toBe(0)
    for (const [address, text] of [
      ['trying/no-answer/', undefined],
      ['', 'Trying NO_ANSWER'],
    ] as const) {
      const { page, problems } = await open(address, async (fresh) => {
        await fresh.addInitScript(() => {
          const share = async (what: ShareData) => void Object.assign(window, { what })
          Object.defineProperty(navigator, 'share', { value: share })
        })
      })
      if (text) await page.fill('textarea', text)
      await shared(page).click()
      const what = await page.evaluate(() => Reflect.get(window, 'what') as ShareData)
      expect(what.url).toBe(`${site}trying/no-answer/`)
      expect(what.title).toBe('Trying / NO_ANSWER')
      expect(what.text).toContain('Callback?: Not marked (the source doesn’t define this column)')
      expect(what.text).not.toContain(what.url)
      expect(problems).toEqual([])
    }
  })

  test('a paste anywhere outside of a field opens Look up with it', async () => {
    const { page, problems } = await open('matrix/')
    await page.evaluate(() =>
      navigator.clipboard.writeText('Missed Call Type\tHangup Cause\nTrying\tNO_ANSWER\nRinging\tFOO'),
    )
    await page.keyboard.press('ControlOrMeta+V')
    await page.waitForSelector('[data-outcome="rows"]')
    expect(page.url()).toBe(site)
    expect(await page.locator('[data-row]').count()).toBe(2)
    expect(await page.inputValue('textarea')).toContain('NO_ANSWER')
    await page.goBack()
    await page.waitForURL(`${site}matrix/`)
    expect(problems).toEqual([])
  })

  test('what was typed before a paste on another page can be brought back', async () => {
    const { page } = await open('')
    await page.fill('textarea', 'Ringing LOSE_RACE')
    await page.waitForSelector('article')
    await page.click('header a[href$="/matrix/"]')
    await page.waitForSelector('.matrix')
    await page.evaluate(() => navigator.clipboard.writeText('Trying NO_ANSWER'))
    await page.keyboard.press('ControlOrMeta+V')
    await page.waitForSelector('article[data-pair="trying/no-answer"]')
    await page.click('button:has-text("Bring it back")')
    await page.waitForSelector('article[data-pair="ringing/lose-race"]')
    expect(await page.inputValue('textarea')).toBe('Ringing LOSE_RACE')
  })

  test('a paste into a field stays there', async () => {
    const { page } = await open('matrix/')
    await page.evaluate(() => navigator.clipboard.writeText('codec'))
    await page.focus('[data-search]')
    await page.keyboard.press('ControlOrMeta+V')
    await page.waitForURL(`${site}matrix/?q=codec`)
  })

  test.each([
    ['by the clipboard’s own interface', undefined],
    ['by the old command where there is none', 'missing'],
    ['by the old command where it is refused', 'refused'],
  ])('an answer is copied as text and as HTML %s', async (_, clipboardIs) => {
    const { page, problems } = await open('trying/no-answer/', async (fresh) => {
      if (clipboardIs)
        await fresh.addInitScript((how) => {
          const refused = { write: () => Promise.reject(new DOMException('', 'NotAllowedError')) }
          if (location.pathname.endsWith('/'))
            Object.defineProperty(navigator, 'clipboard', { value: how === 'missing' ? undefined : refused })
        }, clipboardIs)
    })
    await page.click('button:has-text("Copy answer")')
    await page.waitForSelector('button:has-text("Copied")')
    const { plain, html } = await clipboard(page)
    for (const flavour of [plain, html]) {
      expect(flavour).toContain('Trying / NO_ANSWER')
      expect(flavour).toContain(`${site}trying/no-answer/`)
      expect(flavour).toContain('No ringing indication came from the agent’s device')
    }
    expect(html).toContain('<a href=')
    expect(problems).toEqual([])
  })

  test('where all is refused, the text is shown selected', async () => {
    const { page } = await open('trying/no-answer/', async (fresh) => {
      await fresh.addInitScript(() => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined })
        document.execCommand = () => false
      })
    })
    await page.click('button:has-text("Copy link")')
    const field = page.locator('textarea[readonly]')
    await field.waitFor()
    expect(await field.inputValue()).toBe(`${site}trying/no-answer/`)
    expect(await page.evaluate(() => String(getSelection()))).toBe(`${site}trying/no-answer/`)
  })
})

describe.skipIf(!hasBrowser)('by the keyboard', () => {
  useBrowser()

  test('/ and Ctrl+K put the focus into the box or the filter, and / in a field is a letter', async () => {
    // Keys do not wait for the part of the page that comes last.
    const { page } = await open('', async (fresh) => {
      await fresh.route('**/assets/later-*.js', (route) => route.abort())
    })
    for (const key of ['/', 'ControlOrMeta+k']) {
      await page.evaluate(() => (document.activeElement as HTMLElement).blur())
      await page.keyboard.press(key)
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
    }
    await page.keyboard.type('Trying / NO_ANSWER')
    await page.waitForSelector('article[data-pair="trying/no-answer"]')
    expect(await page.inputValue('textarea')).toBe('Trying / NO_ANSWER')
  })

  test('everything that acts can be reached, in the order it stands, and is seen to have the focus', async () => {
    const { page } = await open('ringing/call-rejected/')
    const count = await page.locator('a[href]:visible, button:visible, summary:visible').count()
    const reached = new Set<string>()
    for (let step = 0; step < count; step++) {
      await page.keyboard.press('Tab')
      const { name, outlined } = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement
        return {
          name: element.outerHTML.slice(0, 300),
          outlined: getComputedStyle(element).outlineStyle !== 'none',
        }
      })
      expect(outlined, name).toBe(true)
      reached.add(name)
    }
    expect(reached.size).toBe(count)
  })

  test('Esc empties the box, and what was in it can be brought back', async () => {
    const { page } = await open('')
    await page.fill('textarea', 'Ringing LOSE_RACE')
    await page.waitForSelector('article')
    await page.press('textarea', 'Escape')
    await page.waitForSelector('[data-outcome="none"]', { state: 'attached' })
    await page.click('button:has-text("Bring it back")')
    await page.waitForSelector('article[data-pair="ringing/lose-race"]')
  })
})

describe.skipIf(!hasBrowser)('the page as a whole', () => {
  useBrowser()

  test('says each answer once in its one status region', async () => {
    const { page } = await open('')
    expect(await page.locator('[role="status"], [aria-live]').count()).toBe(1)
    await page.evaluate(() => {
      const said: string[] = []
      Object.assign(window, { said })
      new MutationObserver(() =>
        said.push(document.querySelector('[role="status"]')?.textContent ?? ''),
      ).observe(document.querySelector('[role="status"]') ?? document.body, {
        childList: true,
        characterData: true,
        subtree: true,
      })
    })
    await page.fill('textarea', 'Trying NO_ANSWER')
    await page.waitForFunction(() =>
      document.querySelector('[role="status"]')?.textContent?.includes('NO_ANSWER'),
    )
    await page.waitForTimeout(800)
    expect(await page.evaluate(() => (window as unknown as { said: string[] }).said)).toHaveLength(1)
  })

  test('keeps the theme that was chosen, from the first paint of every page', async () => {
    const { page } = await open('', undefined, { colorScheme: 'light' })
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    const light = await paper()
    await page.click('button[aria-label^="Theme"]')
    await page.click('button[aria-label^="Theme: light"]')
    const dark = await paper()
    expect(dark).not.toBe(light)
    await page.route('**/assets/*.js', (route) => route.abort())
    await page.goto(`${site}trying/no-answer/`)
    expect(await paper()).toBe(dark)
  })

  test('works where storage is refused', async () => {
    const { page, problems } = await open('', async (fresh) => {
      await fresh.addInitScript(() =>
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('', 'SecurityError')
          },
        }),
      )
    })
    await page.click('button[aria-label^="Theme"]')
    await page.waitForSelector('button[aria-label^="Theme: light"]')
    expect(problems).toEqual([])
  })

  test('asks for nothing that it was not told to', async () => {
    const { page, problems } = await open('')
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.fill('textarea', 'Call for Jo Smith 0958: Trying, NO_ANSWER')
    await page.waitForSelector('article[data-pair="trying/no-answer"]')
    await page.click('button:has-text("Copy answer")')
    await page.waitForTimeout(300)
    for (const url of asked) expect(url.startsWith(`${site}assets/`), url).toBe(true)
    expect(problems).toEqual([])
  })
})
