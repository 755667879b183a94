import type { Session } from './bidi.ts'

/** What is done with a tab, in the words of the tests. */
export interface Tab {
  /** Console messages, errors, violations of the policy and requests to other hosts. */
  readonly problems: string[]
  readonly goto: (url: string) => Promise<void>
  readonly back: () => Promise<void>
  readonly forward: () => Promise<void>
  /** The value of an expression in the page, as JSON can write it. */
  readonly value: (expression: string) => Promise<unknown>
  /** Waits until an expression in the page is true. */
  readonly until: (expression: string) => Promise<void>
  readonly click: (selector: string) => Promise<void>
  /** Types by the keyboard into a field. */
  readonly type: (selector: string, text: string) => Promise<void>
  /** An element's text, shown or not, read without a script of the page. */
  readonly text: (selector: string) => Promise<string>
  readonly close: () => Promise<void>
}

interface Evaluated {
  readonly type: 'success' | 'exception'
  readonly result?: { readonly value?: string }
  readonly exceptionDetails?: { readonly text: string }
}

interface Source {
  readonly context?: string
  readonly source?: { readonly context?: string }
}

interface LogEntry {
  readonly level: string
  readonly text: string
}

interface Requested {
  readonly request: { readonly url: string }
}

interface SerialNode {
  readonly value?: { readonly nodeValue?: string | null; readonly children?: readonly SerialNode[] }
}

const longest = 60_000

export async function openTab({ send, onEvent }: Session): Promise<Tab> {
  const { context } = (await send('browsingContext.create', { type: 'tab' })) as { context: string }
  const problems: string[] = []
  onEvent((method, params) => {
    const { context: own, source } = params as Source
    if (own !== context && source?.context !== context) return
    if (method === 'log.entryAdded') {
      const { level, text } = params as LogEntry
      problems.push(`${level}: ${text}`)
    } else if (method === 'network.beforeRequestSent') {
      const { url } = (params as Requested).request
      if (!/^(http:\/\/127\.0\.0\.1:|data:|blob:|about:|file:)/.test(url)) problems.push(`request: ${url}`)
    }
  })
  await send('session.subscribe', {
    events: ['log.entryAdded', 'network.beforeRequestSent'],
    contexts: [context],
  })
  await send('script.addPreloadScript', {
    contexts: [context],
    functionDeclaration: `() => document.addEventListener('securitypolicyviolation', (event) =>
      console.error('policy: ' + event.violatedDirective + ' ' + event.blockedURI))`,
  })

  const value = async (expression: string) => {
    const answer = (await send('script.evaluate', {
      expression: `Promise.resolve(${expression}).then((value) => JSON.stringify(value ?? null))`,
      target: { context },
      awaitPromise: true,
    })) as Evaluated
    if (answer.type === 'exception') throw new Error(`${expression}: ${answer.exceptionDetails?.text}`)
    return JSON.parse(answer.result?.value ?? 'null')
  }
  const until = async (expression: string) => {
    const end = Date.now() + longest
    while (!(await value(`Boolean(${expression})`))) {
      if (Date.now() > end) throw new Error(`It never came true: ${expression}`)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  const goto = async (url: string) => {
    await send('browsingContext.navigate', { context, url, wait: 'complete' })
  }
  const traverse = async (delta: number) => {
    await send('browsingContext.traverseHistory', { context, delta })
  }
  const element = (selector: string) => `document.querySelector(${JSON.stringify(selector)})`
  return {
    problems,
    goto,
    back: () => traverse(-1),
    forward: () => traverse(1),
    value,
    until,
    async click(selector) {
      await until(element(selector))
      await value(`${element(selector)}.click()`)
    },
    async type(selector, text) {
      await until(element(selector))
      await value(`${element(selector)}.focus()`)
      const enter = '\uE007'
      const keys = [...text.replaceAll('\n', enter)].flatMap((key) => [
        { type: 'keyDown', value: key },
        { type: 'keyUp', value: key },
      ])
      await send('input.performActions', {
        context,
        actions: [{ type: 'key', id: 'keyboard', actions: keys }],
      })
    },
    async text(selector) {
      const { nodes } = (await send('browsingContext.locateNodes', {
        context,
        locator: { type: 'css', value: selector },
        serializationOptions: { maxDomDepth: null },
      })) as { nodes: SerialNode[] }
      return nodes.map(textOf).join('')
    },
    async close() {
      await send('browsingContext.close', { context })
    },
  }
}

function textOf({ value: { nodeValue, children = [] } = {} }: SerialNode): string {
  return (nodeValue ?? '') + children.map(textOf).join('')
}
