import { describe, expect, it, test } from 'vitest'
import { isMessage, messagesIn } from '../../../src/domain/messages/message-source.ts'
import { readSource } from '../../../src/domain/messages/read-source.ts'
import { casesOf, isRight, rowsOf, textOf, wronglySaid } from '../phone-events/cases.ts'

const knows = (charset: string) => !/^x-/.test(charset)
const read = (text: string) => readSource(text, true, knows)
const head = 'From: Ana <ana@example.org>\nTo: support@example.org\nSubject: Missed call\nMIME-Version: 1.0\n'
const record = (type: string, cause: string) => `Missed Call Type: ${type}\nHangup Cause: ${cause}\n`
const said = async (text: string) => rowsOf((await read(text)).outcome)

describe('sources of messages as people have them', () => {
  const cases = casesOf('mail')

  it('are never answered with a pair that they do not say, and at least eight of ten are read right', async () => {
    const all = await Promise.all(cases.map(async (each) => ({ each, rows: await said(textOf(each)) })))
    expect(all.length).toBeGreaterThan(40)
    expect(all.flatMap(({ each, rows }) => wronglySaid(each, rows))).toEqual([])
    const missed = all.filter(({ each, rows }) => !isRight(each, rows)).map(({ each }) => each.name)
    expect(1 - missed.length / all.length, missed.join(', ')).toBeGreaterThanOrEqual(0.8)
  })

  it('are all known for what they are', () => {
    expect(cases.filter((each) => !isMessage(textOf(each))).map(({ name }) => name)).toEqual([])
  })
})

test('words with labels are no source of a message', () => {
  for (const kind of ['report', 'tool', 'person', 'clipboard', 'hard'] as const)
    expect(
      casesOf(kind)
        .filter((each) => isMessage(textOf(each)))
        .map(({ name }) => name),
    ).toEqual([])
  expect(isMessage('From: Ana\nTo: Ben\nSubject: Missed call\n\nTrying / NO_ANSWER')).toBe(false)
  expect(isMessage(record('Trying', 'NO_ANSWER'))).toBe(false)
  expect(isMessage('')).toBe(false)
})

describe('of a message', () => {
  test('the writer’s own words count, and what is quoted is offered', async () => {
    const quoted = record('Trying', 'NO_ANSWER').replace(/^/gm, '> ')
    const { outcome, part, others } = await read(
      `${head}\n${record('Ringing', 'USER_BUSY')}\nOn Monday Ben wrote:\n${quoted}`,
    )
    expect(rowsOf(outcome)).toEqual(['defined Ringing / USER_BUSY'])
    expect(part?.whose).toBe('own')
    expect(others.map(({ whose, outcome: other }) => [whose, rowsOf(other)])).toEqual([
      ['quoted', ['defined Trying / NO_ANSWER']],
    ])
  })

  test('what is quoted or passed on is read where its writer says nothing', async () => {
    const { outcome, part } = await read(
      `${head}\nFYI\n\n-----Original Message-----\n${record('Trying', 'NO_ANSWER')}`,
    )
    expect([rowsOf(outcome), part?.whose]).toEqual([['defined Trying / NO_ANSWER'], 'quoted'])
  })

  const alternatives = (plain: string, html: string) =>
    `${head}Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\n${plain}\n--b\nContent-Type: text/html\n\n${html}\n--b--\n`

  test('one alternative is read: the one that gives more whole pairs', async () => {
    const table = (...rows: string[]) =>
      `<table><tr><th>Missed Call Type<th>Hangup Cause</tr>${rows.join('')}</table>`
    const row = '<tr><td>Ringing</td><td>LOSE_RACE</td></tr>'
    const second = await read(alternatives('See the table.', table(row)))
    expect([rowsOf(second.outcome), second.part?.as]).toEqual([['defined Ringing / LOSE_RACE'], 'html'])
  })

  test('two alternatives that say different pairs are asked about', async () => {
    const { outcome, part } = await read(
      alternatives(record('Ringing', 'USER_BUSY'), `<pre>${record('Trying', 'NO_ANSWER')}</pre>`),
    )
    expect(outcome).toMatchObject({ kind: 'unclear', why: 'two-readings' })
    expect(part).toBeUndefined()
  })

  test('flowed lines are joined at each depth of quotes, and the space before a soft break goes where it is none', async () => {
    const flowed = (extra: string, body: string) =>
      `${head}Content-Type: text/plain; charset=utf-8; format=flowed${extra}\n\n${body}`
    expect(await said(flowed('', 'the record says Trying / \nNO_ANSWER and no more\n'))).toEqual([
      'mentioned Trying / NO_ANSWER',
    ])
    expect(await said(flowed('; delsp=yes', 'Ringing / NO_USER_ \nRESPONSE\n'))).toEqual([
      'defined Ringing / NO_USER_RESPONSE',
    ])
  })

  test('a subject counts where it names a type or a cause', async () => {
    expect(
      await said(`${head.replace('Missed call', '=?utf-8?q?Ringing_/_USER=5FBUSY?=')}\nWhat is this?\n`),
    ).toEqual(['mentioned Ringing / USER_BUSY'])
  })

  test('letters that were pasted are letters, whatever set the source names', async () => {
    const { part } = await read(
      `${head}Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: 8bit\n\nTrès bien: Trying / NO_ANSWER\n`,
    )
    expect(part?.text).toContain('Très bien')
  })

  test('bytes of a file are read in the set that the source names', async () => {
    const source = `${head}Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: 8bit\n\nTr\u00e8s bien: Trying / NO_ANSWER\n`
    expect((await readSource(source, false, knows)).part?.text).toContain('Très bien')
  })
})

describe('a message that is not as it should be', () => {
  test('is read as far as it goes, and said to be cut off', async () => {
    const cut = `${head}Content-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain\n\nTrying / NO_ANSWER\n--b\nContent-Type: text/csv; name=a.csv\nContent-Dispo`
    const { outcome, problems } = await read(cut)
    expect([rowsOf(outcome), problems]).toEqual([['defined Trying / NO_ANSWER'], [{ kind: 'cut-off' }]])
  })

  test('names a character set that nobody knows', async () => {
    const { problems } = await read(
      `${head}Content-Type: text/plain; charset=x-klingon\nContent-Transfer-Encoding: base64\n\nVHJ5aW5n\n`,
    )
    expect(problems).toEqual([{ kind: 'unknown-charset', charset: 'x-klingon' }])
  })

  test('that says nothing is not understood, and nothing in it is lost', async () => {
    const { outcome } = await read(`${head}\nSee you at nine.\n`)
    expect(outcome).toEqual({ kind: 'not-understood', text: 'See you at nine.' })
  })
})

describe('several messages', () => {
  const mbox = ['Trying / NO_ANSWER', 'Ringing / USER_BUSY', '>From here on: nothing']
    .map((words) => `From ana@example.org Wed Nov 18 09:31:17 2026\n${head}\n${words}\n\n`)
    .join('')

  test('are rows, in order, each at the line it begins on', async () => {
    const { outcome, messages } = await read(mbox)
    expect(messages).toBe(3)
    expect(rowsOf(outcome)).toEqual([
      'defined Trying / NO_ANSWER',
      'defined Ringing / USER_BUSY',
      'not-understood',
    ])
    expect(outcome.kind === 'rows' && outcome.rows.map(({ line }) => line)).toEqual([1, 9, 17])
  })

  test('are cut at the lines that begin them, and nowhere else', () => {
    expect(
      messagesIn(mbox).map(({ text }) => text.split('\n').at(-1) || text.trim().split('\n').at(-1)),
    ).toEqual(['Trying / NO_ANSWER', 'Ringing / USER_BUSY', 'From here on: nothing'])
  })
})

test('headers of something else are read as they stand, with what is below them', async () => {
  const answer = `Date: Wed, 18 Nov 2026 09:31:17 GMT\nContent-Type: application/json\n\n{"Missed Call Type":"Ringing","Hangup Cause":"NO_ANSWER"}\n`
  const { outcome, attachments } = await read(answer)
  expect(rowsOf(outcome)).toEqual(['defined Ringing / NO_ANSWER'])
  expect(attachments.map(({ name }) => name)).toEqual(['part 1.json'])
})

test('files that come with a message keep their names and their bytes', async () => {
  const csv = 'Missed Call Type,Hangup Cause\nTrying,NO_ANSWER\n'
  const { attachments, outcome } = await read(
    `${head}Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nSee the file.\n--b\nContent-Type: text/csv\nContent-Disposition: attachment; filename*=utf-8''anrufe%20m%C3%A4rz.csv\nContent-Transfer-Encoding: base64\n\n${Buffer.from(csv).toString('base64')}\n--b--\n`,
  )
  expect(outcome.kind).toBe('not-understood')
  expect(attachments.map(({ name }) => name)).toEqual(['anrufe märz.csv'])
  expect(Buffer.from(attachments[0]?.bytes ?? []).toString()).toBe(csv)
})

test('of a long message as much is read as of a long paste', async () => {
  const line = 'A line of words that say nothing, and that go on for a while.\n'
  const { part } = await read(`${head}\nTrying / NO_ANSWER\n${line.repeat(40_000)}`)
  expect(part?.text.length).toBe(2_000_000)
})
